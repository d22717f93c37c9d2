package io.offhook.tvs.revocation;

import io.offhook.pki.revocation.RevocationList;

/** What an administrator can want of the list of one key. */
public sealed interface RevocationCommand {

    record Import(RevocationList list) implements RevocationCommand {}

    record Remove(String issuerKey) implements RevocationCommand {}
}
