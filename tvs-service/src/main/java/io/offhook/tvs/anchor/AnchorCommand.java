package io.offhook.tvs.anchor;

/** What an administrator can want of one anchor. */
public sealed interface AnchorCommand {

    record AddAnchor(TrustAnchor anchor) implements AnchorCommand {}

    record RemoveAnchor(String fingerprint) implements AnchorCommand {}
}
