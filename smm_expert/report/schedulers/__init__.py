"""Imports for the services that publish posts: each described as data, one writer for all."""
