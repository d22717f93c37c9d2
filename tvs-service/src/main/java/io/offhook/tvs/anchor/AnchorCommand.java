package io.offhook.tvs.anchor;

import io.offhook.pki.path.TrustAnchor;

/** What an administrator asks for one anchor. */
public sealed interface AnchorCommand {

    record AddAnchor(TrustAnchor anchor) implements AnchorCommand {}

    record RemoveAnchor(String fingerprint) implements AnchorCommand {}
}
