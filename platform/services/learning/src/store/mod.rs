//! The only SQL of learning. Every statement that takes the id of a thing within a course
//! takes the course's id too, so that an id of another course finds nothing.

pub(crate) mod activities;
pub(crate) mod attempts;
pub(crate) mod courses;
pub(crate) mod enrolments;
pub(crate) mod files;
pub(crate) mod import;
pub(crate) mod lessons;
pub(crate) mod modules;
pub(crate) mod outline;
pub(crate) mod progress;
