//! What follows from the facts: growth, trajectory, required rate, status. Pure.
