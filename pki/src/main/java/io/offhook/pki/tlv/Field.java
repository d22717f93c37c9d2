package io.offhook.pki.tlv;

/** A tag and its value, wherever they stand. */
public record Field(int tag, Bytes value) {}
