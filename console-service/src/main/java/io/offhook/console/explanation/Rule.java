package io.offhook.console.explanation;

import java.util.Optional;
import java.util.function.Function;

/** All answers, in the order in which they are tried. The names are part of the interface, and {@code docs/explain.md} explains them. */
public enum Rule {
    REMOVED(RecordRules::removed),
    DENIED(TrustRules::denied),
    LOCKED_FOR_COPIED_KEY(TrustRules::lockedForCopy),
    SAID_TO_BE_A_COPY(TrustRules::copyRefused),
    CLONE_SUSPECTED(CopyRules::suspected),
    UNTRUSTED_ISSUER(CertificateRules::untrustedIssuer),
    CERTIFICATE_REFUSED(CertificateRules::certificateRefused),
    NOT_EXPECTED(TrustRules::notExpected),
    LOCKED_FOR_WRONG_CODES(AttemptRules::lockedForGuesses),
    TRY_AGAIN(TrustRules::tryAgain),
    ALREADY_USED(AttemptRules::alreadyUsed),
    CODE_OF_ANOTHER_PHONE(AttemptRules::otherPhonesCode),
    OLD_CODE_TYPED(AttemptRules::oldCode),
    CODE_EXPIRED(CodeRules::expired),
    CODE_RELEASED(CodeRules::released),
    CODE_NOT_ISSUED(CodeRules::notIssued),
    ANOTHER_MODEL(MismatchRules::anotherModel),
    ANOTHER_DEVICE(MismatchRules::anotherDevice),
    DEVICE_HAS_RECORD(MismatchRules::hasRecord),
    MRA_OFF(OutsideRules::mraOff),
    NOT_ALLOWED_OUTSIDE(OutsideRules::notAllowed),
    WRONG_CODE(AttemptRules::wrongCode),
    REFUSED(AttemptRules::refused),
    CLAIM_REFUSED(ClaimRules::refused),
    DEVICE_TAKEN(RecordRules::deviceTaken),
    TRUST_LIST_REFUSED(FileRules::trustListRefused),
    DEVICE_OF_ANOTHER_MODEL(FileRules::anotherModel),
    CONFIGURATION_REFUSED(FileRules::configurationRefused),
    REGISTRATION_FAILED(FileRules::registrationFailed),
    UNREGISTERED(FileRules::unregistered),
    REGISTERED(FileRules::registered),
    NOT_REGISTERED(FileRules::notRegistered),
    FILES_THROTTLED(FileRules::throttled),
    FILE_MISSING(FileRules::missing),
    NOT_FETCHED(FileRules::notFetched),
    REDEMPTION_DISPUTED(OwnerRules::disputed),
    TAKEN_FROM_RECORD(RecordRules::takenFromRecord),
    NOT_AUTO_REGISTERED(RecordRules::autoRegistration),
    NO_RECORD(SimilarRules::noRecord),
    PHONE_DISOWNED(OwnerRules::disowned),
    MAC_MISTYPED(SimilarRules::mistyped),
    SEEN_BEFORE_RECORD(RecordRules::seenBeforeRecord),
    NEVER_SEEN(RecordRules::neverSeen),
    MAILS_COME_BACK(WaitingRules::mailsComeBack),
    MAIL_FAILED(WaitingRules::mailFailed),
    CODE_NOT_SHOWN(WaitingRules::notShown),
    CODE_REPORTED_LOST(OwnerRules::lost),
    CODE_NOT_TYPED(WaitingRules::notTyped),
    WAITS_FOR_CODE(WaitingRules::waiting),
    NO_PHONE(RecordRules::noPhone),
    NOTHING_KNOWN(RecordRules::nothingKnown);

    private final Function<History, Optional<Finding>> rule;

    Rule(Function<History, Optional<Finding>> rule) {
        this.rule = rule;
    }

    Optional<Finding> apply(History history) {
        return rule.apply(history);
    }

    /** Whether all is well, as far as anybody but the call manager knows. */
    public boolean isFine() {
        return this == REGISTERED || this == NOT_REGISTERED;
    }

    /** Whether anything is known of what was asked for. */
    public boolean isKnown() {
        return this != NOTHING_KNOWN;
    }
}
