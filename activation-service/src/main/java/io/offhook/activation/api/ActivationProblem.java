package io.offhook.activation.api;

import io.offhook.rest.problem.ProblemType;

/** The problems of this service, for phones and for administrators. */
public enum ActivationProblem implements ProblemType {
    MALFORMED_CODE("malformed-code", 400, "Check the code"),
    UNKNOWN_CODE("unknown-code", 404, "Unknown code"),
    EXPIRED_CODE("expired-code", 410, "Code expired"),
    RELEASED_CODE("released-code", 410, "Code withdrawn"),
    CODE_ALREADY_USED("code-already-used", 409, "Code already used"),
    CODE_NOT_ACCEPTED("code-not-accepted", 422, "Code not accepted"),
    NOT_ALLOWED_OUTSIDE("not-allowed-outside", 403, "Not allowed outside"),
    MODEL_MISMATCH("model-mismatch", 403, "Wrong model"),
    DEVICE_MISMATCH("device-mismatch", 403, "Wrong phone"),
    DEVICE_LOCKED("device-locked", 403, "Phone locked"),
    UNEXPECTED_DEVICE("unexpected-device", 403, "Phone not expected"),
    CLAIM_NOT_ALLOWED("claim-not-allowed", 403, "Certificate needed"),
    PAIRING_NOT_ACCEPTED("pairing-not-accepted", 422, "Pairing code not accepted"),
    UNTRUSTED_CERTIFICATE("untrusted-certificate", 403, "Phone not trusted"),
    THROTTLED("throttled", 429, "Too many attempts"),
    TOO_MANY_REPORTS("too-many-reports", 429, "Too many reports"),
    CANNOT_BE_REISSUED("cannot-be-reissued", 409, "Cannot be reissued"),
    UNKNOWN_REISSUE("unknown-reissue", 404, "No such reissue"),
    DEVICE_NOT_LOCKED("device-not-locked", 404, "Device not locked"),
    DEVICE_NOT_EXPECTED("device-not-expected", 404, "Device not expected"),
    UNUSABLE_FILE("unusable-file", 400, "Unusable file");

    private final Definition definition;

    ActivationProblem(String slug, int status, String title) {
        this.definition = new Definition(slug, status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
