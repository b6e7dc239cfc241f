//! HTTP, HTML and JSON over the use cases.
