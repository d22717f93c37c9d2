package io.offhook.console.timeline.words;

import io.offhook.console.value.Times;
import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.RevocationListRemoved;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.contracts.trust.TrustListPublished;
import org.jspecify.annotations.Nullable;

/** Words for what is trusted. */
final class TrustWords {

    private TrustWords() {}

    static Words of(TrustEvent event, Times times) {
        return switch (event) {
            case AnchorEvent it -> of(it, times);
            case DenialEvent it -> of(it);
            case RevocationEvent it -> of(it, times);
            case CertificateEvent it -> of(it);
            case ChangeEvent it -> of(it, times);
            case TrustListEvent it -> of(it);
            case LscEvent it -> LscWords.of(it, times);
        };
    }

    private static Words of(AnchorEvent event, Times times) {
        return switch (event) {
            case TrustAnchorAdded it ->
                Words.good(
                        "patch-check",
                        "Manufacturer CA trusted: " + Words.quoted(it.subject()) + ", until "
                                + times.minute(it.notAfter()));
            case TrustAnchorRemoved it ->
                Words.warning("patch-minus", "Manufacturer CA no longer trusted: " + Words.quoted(it.subject()));
        };
    }

    private static Words of(DenialEvent event) {
        return switch (event) {
            case DeviceDenied it ->
                Words.warning(
                        "shield-x",
                        "Denied: " + device(it.mac(), it.certificateFingerprint()) + ", because "
                                + Words.quoted(it.reason()));
            case DeviceAllowed it ->
                Words.good("shield-check", "No longer denied: " + device(it.mac(), it.certificateFingerprint()));
        };
    }

    private static String device(@Nullable String mac, @Nullable String fingerprint) {
        return mac != null ? "SEP" + mac : fingerprint == null ? "a device" : Words.certificate(fingerprint);
    }

    private static Words of(RevocationEvent event, Times times) {
        return switch (event) {
            case RevocationListImported it ->
                Words.neutral(
                        "journal-x",
                        "Revocation list of " + Words.quoted(it.issuer()) + " imported: "
                                + Times.count(it.revoked(), "certificate") + " revoked"
                                + (it.nextUpdate() == null
                                        ? ""
                                        : ", the next is due on " + times.minute(it.nextUpdate())));
            case RevocationListRemoved it ->
                Words.warning("journal-x", "Revocation list of " + Words.quoted(it.issuer()) + " removed");
        };
    }

    private static Words of(CertificateEvent event) {
        return switch (event) {
            case CertificateRoleGranted it ->
                Words.good(
                        "patch-check",
                        "Certificate " + Words.quoted(it.subject()) + " has the role " + it.role() + " for phones");
            case CertificateRoleWithdrawn it ->
                Words.warning(
                        "patch-minus",
                        "Certificate " + Words.quoted(it.subject()) + " no longer has the role " + it.role());
        };
    }

    private static Words of(ChangeEvent event, Times times) {
        return switch (event) {
            case ChangeProposed it ->
                Words.warning(
                        "people",
                        "Proposed: " + action(it.action()) + "; another administrator must approve it before "
                                + times.minute(it.expiresAt()));
            case ChangeApproved it -> Words.good("people", "Approved: " + action(it.action()));
            case ChangeRejected it -> Words.neutral("people", "Rejected: " + action(it.action()));
        };
    }

    private static String action(String action) {
        return switch (action) {
            case "ADD_TRUST_ANCHORS" -> "trust manufacturer CAs";
            case "REMOVE_TRUST_ANCHOR" -> "no longer trust a manufacturer CA";
            case "ANNOUNCE_SAST" -> "announce another signer of trust lists";
            case "COMPLETE_ROLLOVER" -> "complete the change of the signer of trust lists";
            case "RENEW_RECOVERY_SAST" -> "renew the recovery signer of trust lists";
            default -> action;
        };
    }

    private static Words of(TrustListEvent event) {
        return switch (event) {
            case TrustListPublished it ->
                Words.neutral(
                        "list-columns",
                        "Trust list " + it.version() + " published, with " + Times.count(it.records(), "record"));
        };
    }
}
