package io.offhook.contracts;

/** A fact in the past tense, or the latest state of a thing on a compacted topic. Stored and published in the same shape. */
public interface Event {}
