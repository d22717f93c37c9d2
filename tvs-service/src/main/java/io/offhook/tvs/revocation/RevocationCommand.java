package io.offhook.tvs.revocation;

import io.offhook.pki.revocation.RevocationList;

/** What an administrator asks for the list of one key. */
public sealed interface RevocationCommand {

    record Import(RevocationList list) implements RevocationCommand {}

    record Remove(String issuerKey) implements RevocationCommand {}
}
