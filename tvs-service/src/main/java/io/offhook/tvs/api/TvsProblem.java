package io.offhook.tvs.api;

import io.offhook.rest.problem.ProblemType;

/** The problems of this service. {@code docs/problems.md} explains each. */
public enum TvsProblem implements ProblemType {
    PRIVATE_KEY_IN_BUNDLE("private-key-in-bundle", 400, "Private key in the bundle"),
    NO_CERTIFICATE("no-certificate", 400, "No certificate in the bundle"),
    MALFORMED_BUNDLE("malformed-bundle", 400, "Damaged bundle"),
    BUNDLE_TOO_LARGE("bundle-too-large", 413, "Bundle too large"),

    UNKNOWN_TRUST_ANCHOR("unknown-trust-anchor", 404, "Unknown trust anchor"),
    UNACCEPTABLE_TRUST_ANCHOR("unacceptable-trust-anchor", 422, "Not acceptable as a trust anchor"),

    MALFORMED_DEVICE("malformed-device", 400, "Not a device"),
    DEVICE_NOT_DENIED("device-not-denied", 404, "Not denied"),

    MALFORMED_REVOCATION_LIST("malformed-revocation-list", 400, "Not a revocation list"),
    REVOCATION_LIST_TOO_LARGE("revocation-list-too-large", 413, "Revocation list too large"),
    UNKNOWN_REVOCATION_LIST("unknown-revocation-list", 404, "Unknown revocation list"),
    UNKNOWN_REVOCATION_LIST_ISSUER("unknown-revocation-list-issuer", 422, "Unknown issuer"),
    UNACCEPTABLE_REVOCATION_LIST("unacceptable-revocation-list", 422, "Not acceptable as a revocation list"),
    OLDER_REVOCATION_LIST("older-revocation-list", 409, "Older than the list that is held"),

    UNKNOWN_CERTIFICATE("unknown-certificate", 404, "Unknown certificate"),
    UNACCEPTABLE_CERTIFICATE("unacceptable-certificate", 422, "Not acceptable for phones"),
    UNKNOWN_ROLE("unknown-role", 400, "Unknown role"),
    ROLE_NOT_HELD("role-not-held", 404, "No such role"),
    UNFIT_FOR_ROLE("unfit-for-role", 422, "Not fit for the role"),
    TRUST_LIST_FULL("trust-list-full", 409, "Trust list full"),

    NO_TRUST_LIST("no-trust-list", 404, "No trust list"),
    NO_TRUST_LIST_YET("no-trust-list-yet", 409, "No trust list yet"),
    NOT_A_SAST("not-a-sast", 422, "Not a SAST"),
    SAME_SAST("same-sast", 422, "Twice the same SAST"),
    NO_SAST_NAMED("no-sast-named", 400, "No SAST named"),
    NO_SIGNING_KEY("no-signing-key", 409, "No key to sign with"),
    ROLLOVER_TOO_EARLY("rollover-too-early", 409, "Too early"),
    NO_ROLLOVER("no-rollover", 409, "Nothing to complete"),
    ROLLOVER_UNDER_WAY("rollover-under-way", 409, "Rollover under way"),
    TRUST_LIST_TOO_LARGE("trust-list-too-large", 409, "Trust list too large"),

    UNKNOWN_LSC("unknown-lsc", 404, "No LSC"),
    UNKNOWN_LSC_OPERATION("unknown-lsc-operation", 404, "Unknown operation"),
    LSC_OPERATION_PENDING("lsc-operation-pending", 409, "Another operation is pending"),
    LSC_OPERATION_ENDED("lsc-operation-ended", 409, "The operation has ended"),
    IMPOSSIBLE_LSC_KEY("impossible-lsc-key", 422, "The phone cannot make this key"),
    NO_AUTHENTICATION_STRING("no-authentication-string", 404, "No authentication string"),
    UNUSABLE_FILE("unusable-file", 400, "Unusable file"),
    NO_STRING_KEY("no-string-key", 409, "No key to keep authentication strings"),

    UNKNOWN_APPROVAL("unknown-approval", 404, "Unknown approval"),
    OWN_APPROVAL("own-approval", 403, "Another administrator must approve"),
    APPROVAL_EXPIRED("approval-expired", 410, "Approval expired"),
    ALREADY_DECIDED("already-decided", 409, "Already approved or rejected"),
    OUTDATED_APPROVAL("outdated-approval", 409, "Outdated approval");

    private final Definition definition;

    TvsProblem(String slug, int status, String title) {
        this.definition = new Definition(slug, status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
