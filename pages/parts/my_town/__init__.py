"""The sections of the page of the reader's own municipality."""
