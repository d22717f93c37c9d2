package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A phone as its owner sees it.
 *
 * @param code the latest code of this owner, by the activation topic
 * @param device what the device of its name was seen to do last, by the device topic
 * @param refusal the last that concerns it, by the activation topic
 * @param disowned whether the owner said that it is not theirs, and the record did not follow yet
 * @param codesShown whether people may see codes; else administrators hand them out
 * @param camera whether it can read a QR code
 * @param lostFrom from when on its owner can report the next code as lost; empty: a list has the phone, which reports nothing
 */
public record MyPhone(
        PhoneRecord record,
        Optional<PhoneCode> code,
        Optional<SeenDevice> device,
        Optional<LastRefusal> refusal,
        boolean disowned,
        boolean codesShown,
        boolean camera,
        Optional<Instant> lostFrom) {

    private static final Set<Stage> BEFORE_REDEMPTION =
            Set.of(Stage.PREPARING, Stage.CODE_READY, Stage.ASK_ADMINISTRATOR, Stage.EXPIRED);

    public Stage stage(Instant at) {
        if (disowned) {
            return Stage.DISOWNED;
        }
        if (code.isPresent() && code.get().isLive(at) && !isUsed(code.get())) {
            return stageOfLiveCode(code.get());
        }
        if (record.requiresCode()) {
            return code.map(this::stageWithoutLiveCode).orElse(Stage.PREPARING);
        }
        return record.hasDevice() ? stageOfDevice() : Stage.NO_CODE;
    }

    private Stage stageOfLiveCode(PhoneCode live) {
        if (live.lost()) {
            return Stage.PREPARING;
        }
        return codesShown ? Stage.CODE_READY : Stage.ASK_ADMINISTRATOR;
    }

    private Stage stageWithoutLiveCode(PhoneCode last) {
        return switch (last.status()) {
            case REDEEMED -> isUsed(last) ? Stage.PREPARING : Stage.FINISHING;
            case LIVE -> isUsed(last) ? Stage.PREPARING : Stage.EXPIRED;
            case EXPIRED -> Stage.EXPIRED;
            case RELEASED -> Stage.NO_CODE;
        };
    }

    /** The phone topic may report the redemption before the activation topic does. */
    private boolean isUsed(PhoneCode some) {
        return some.codeId().equals(record.assignedCodeId());
    }

    private Stage stageOfDevice() {
        return device.filter(seen -> !seen.at().isBefore(record.since()))
                .map(seen -> switch (seen.progress()) {
                    case CONFIGURED -> Stage.CONFIGURED;
                    case REGISTERED -> Stage.REGISTERED;
                    case UNREGISTERED -> Stage.CONFIGURED;
                    case FAILED -> Stage.FAILED;
                })
                .orElse(record.assignedCodeId() == null ? Stage.WAITING : Stage.ACTIVATED);
    }

    /** Why its device was refused lately, while it waits for a redemption. What was before its code concerns another one. */
    public Optional<LastRefusal> shownRefusal(Instant at) {
        return refusal.filter(last -> BEFORE_REDEMPTION.contains(stage(at)))
                .filter(last -> last.isShown(at))
                .filter(last -> code.isEmpty() || !last.at().isBefore(code.get().issuedAt()));
    }

    /** The latest code, if its owner may see codes. */
    public Optional<PhoneCode> shownCode() {
        return codesShown ? code : Optional.empty();
    }

    /** The code that the owner can report as lost, whether or not it is shown to them. */
    public Optional<PhoneCode> liveCode(Instant at) {
        var stage = stage(at);
        return code.filter(live -> stage == Stage.CODE_READY || stage == Stage.ASK_ADMINISTRATOR);
    }

    /** Whether its owner was told that another code is being made. */
    public boolean isCodeLost(Instant at) {
        return stage(at) == Stage.PREPARING && code.filter(PhoneCode::lost).isPresent();
    }

    public UUID phoneId() {
        return record.phoneId();
    }
}
