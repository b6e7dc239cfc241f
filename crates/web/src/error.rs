//! Why a request is refused: the only place that chooses status codes.

use crate::address::encoded;
use app::{AppError, wording};
use axum::Extension;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::role::Permission;
use std::error::Error;

/// A refusal. The page that explains it is written by `error_page`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebError {
    /// Nobody is signed in; after signing in the reader goes on to `next`.
    SignedOut {
        /// Path of the page asked for.
        next: String,
    },
    /// Something is to be done first: a code, a new password.
    StepFirst {
        /// Where it is done.
        to: &'static str,
    },
    /// The page has one address, and it is another.
    Moved {
        /// Its address.
        to: String,
    },
    /// The page is for others.
    Forbidden {
        /// Who may: "Văn phòng Tỉnh ủy".
        whose: String,
    },
    /// A form came from elsewhere, or from a session that has ended.
    ForeignForm,
    /// There is no such page or item.
    NotFound,
    /// The page cannot be used in this way.
    WrongMethod,
    /// Somebody else changed the same thing first.
    Conflict {
        /// A sentence: what changed.
        what: String,
    },
    /// What was sent is more than is taken.
    TooLarge,
    /// What was sent cannot be used.
    Invalid {
        /// A sentence: what is wrong and how to mend it.
        what: String,
    },
    /// Too slow or too busy; trying again may help.
    Unavailable,
    /// Our fault.
    Internal,
}

impl WebError {
    pub(crate) const fn status(&self) -> StatusCode {
        match self {
            Self::SignedOut { .. } | Self::StepFirst { .. } => StatusCode::SEE_OTHER,
            Self::Moved { .. } => StatusCode::PERMANENT_REDIRECT,
            Self::Forbidden { .. } | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict { .. } => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Invalid { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The refusal behind a bare answer of a layer or a library.
    pub(crate) fn of_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::FORBIDDEN => Self::ForeignForm,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::WrongMethod,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            status if status.is_client_error() => Self::Invalid { what: String::new() },
            status if status.is_server_error() => Self::Internal,
            _ => return None,
        })
    }
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        match self {
            Self::SignedOut { next } => Redirect::to(&format!("/dang-nhap?tiep={}", encoded(&next))).into_response(),
            Self::StepFirst { to } => Redirect::to(to).into_response(),
            Self::Moved { to } => Redirect::permanent(&to).into_response(),
            error => (error.status(), Extension(error)).into_response(),
        }
    }
}

impl From<AppError> for WebError {
    fn from(error: AppError) -> Self {
        let what = wording::sentence(&error);
        match error {
            AppError::NotFound { .. } => Self::NotFound,
            AppError::Forbidden { permission } => Self::Forbidden { whose: whose(permission) },
            AppError::OtherBody { .. } => Self::Forbidden { whose: wording::BODY_IN_CHARGE.to_owned() },
            AppError::SameHand => Self::Forbidden { whose: wording::ANOTHER_HAND.to_owned() },
            AppError::Conflict { .. } | AppError::TaskChanged { .. } => Self::Conflict { what },
            AppError::Invalid(_) | AppError::Unreadable { .. } | AppError::TooManyAttempts => Self::Invalid { what },
            AppError::Storage(_) | AppError::Internal(_) => {
                tracing::error!(error = &error as &dyn Error, "a use case failed");
                if matches!(error, AppError::Internal(_)) { Self::Internal } else { Self::Unavailable }
            }
        }
    }
}

/// The roles that have a permission, in words.
fn whose(permission: Permission) -> String {
    permission.roles().map(wording::role).collect::<Vec<_>>().join(", ")
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        tracing::error!(%error, "a page could not be written");
        Self::Internal
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_out_reader_comes_back_to_the_page_asked_for() {
        let answer = WebError::SignedOut { next: "/chi-tieu?tt=cham&q=hộ".into() }.into_response();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()["location"], "/dang-nhap?tiep=/chi-tieu%3Ftt%3Dcham%26q%3Dh%E1%BB%99");
    }

    #[test]
    fn a_bare_answer_of_a_layer_is_explained_too() {
        assert_eq!(WebError::of_status(StatusCode::PAYLOAD_TOO_LARGE), Some(WebError::TooLarge));
        assert_eq!(WebError::of_status(StatusCode::BAD_GATEWAY), Some(WebError::Internal));
        assert_eq!(WebError::of_status(StatusCode::OK), None);
    }
}
