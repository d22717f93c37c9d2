package io.offhook.tvs.lsc;

import static io.offhook.eventing.decider.Decision.happened;
import static io.offhook.eventing.decider.Decision.nothing;
import static io.offhook.eventing.decider.Decision.refused;

import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.tvs.lsc.LscCommand.AnnounceExpiry;
import io.offhook.tvs.lsc.LscCommand.Cancel;
import io.offhook.tvs.lsc.LscCommand.Expire;
import io.offhook.tvs.lsc.LscCommand.Fail;
import io.offhook.tvs.lsc.LscCommand.RecordDeleted;
import io.offhook.tvs.lsc.LscCommand.RecordFetched;
import io.offhook.tvs.lsc.LscCommand.RecordInstalled;
import io.offhook.tvs.lsc.LscCommand.Schedule;
import io.offhook.tvs.lsc.LscState.Held;
import java.time.Instant;
import java.util.UUID;

/** The rules of one phone's LSC. */
public final class LscDecider implements Decider<LscCommand, LscState, LscEvent, LscRefusal> {

    @Override
    public LscState initial() {
        return LscState.NOTHING;
    }

    @Override
    public Decision<LscEvent, LscRefusal> decide(LscState state, LscCommand command) {
        return switch (command) {
            case Schedule it -> schedule(state, it);
            case Cancel it ->
                ifPending(
                        state,
                        it.operationId(),
                        operation -> new LscOperationCancelled(it.device().text(), it.operationId(), it.by()));
            case RecordInstalled it -> installed(state, it);
            case RecordFetched it -> happened(fetched(it));
            case RecordDeleted it -> happened(new LscDeleted(it.device().text(), it.operationId()));
            case Fail it ->
                ifPending(state, it.operationId(), operation -> failed(it.device(), operation, it.reason()));
            case Expire it -> expire(state, it);
            case AnnounceExpiry it -> announce(state, it);
        };
    }

    @Override
    public LscState evolve(LscState state, LscEvent event) {
        return switch (event) {
            case LscOperationScheduled it -> state.waitingFor(LscOperation.of(it));
            case LscOperationCancelled it -> state.without(it.operationId());
            case LscOperationFailed it -> state.without(it.operationId());
            case LscInstalled it ->
                state.without(it.operationId())
                        .holding(new Held(it.certificateFingerprint(), it.notBefore(), it.notAfter(), false));
            case LscFetched it ->
                fetched(
                        state.without(it.operationId()),
                        new Held(it.certificateFingerprint(), it.notBefore(), it.notAfter(), false));
            case LscDeleted it -> state.without(it.operationId()).holdingNothing();
            case LscExpiresSoon it ->
                state.held()
                        .map(held ->
                                state.holding(new Held(held.fingerprint(), held.notBefore(), held.notAfter(), true)))
                        .orElse(state);
        };
    }

    /** Whether a fetched certificate takes the place of the one on record: an older one does not, nor does the same. */
    public static boolean replaces(Instant fetchedNotBefore, Instant heldNotBefore) {
        return fetchedNotBefore.isAfter(heldNotBefore);
    }

    private static LscState fetched(LscState state, Held shown) {
        var isYounger = state.held()
                .map(held -> replaces(shown.notBefore(), held.notBefore()))
                .orElse(true);
        return isYounger ? state.holding(shown) : state;
    }

    private static Decision<LscEvent, LscRefusal> schedule(LscState state, Schedule command) {
        if (state.pending().isPresent()) {
            return refused(LscRefusal.OPERATION_PENDING);
        }
        return command.operation().isLate(command.at())
                ? refused(LscRefusal.TOO_LATE)
                : happened(command.operation().scheduled(command.device(), command.origin()));
    }

    /** The answer of a phone may come twice: by itself, and by the proof that the phone makes with the certificate later. */
    private static Decision<LscEvent, LscRefusal> installed(LscState state, RecordInstalled command) {
        var certificate = command.certificate();
        boolean isKnown = state.held()
                .filter(held -> held.fingerprint().equals(certificate.fingerprint()))
                .isPresent();
        return isKnown
                ? nothing()
                : happened(new LscInstalled(
                        command.device().text(),
                        command.operationId(),
                        certificate.fingerprint(),
                        certificate.serial(),
                        certificate.issuer(),
                        certificate.notBefore(),
                        certificate.notAfter(),
                        certificate.base64()));
    }

    private static LscFetched fetched(RecordFetched command) {
        var certificate = command.certificate();
        return new LscFetched(
                command.device().text(),
                command.operationId(),
                certificate.fingerprint(),
                certificate.serial(),
                certificate.issuer(),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.base64());
    }

    private static Decision<LscEvent, LscRefusal> expire(LscState state, Expire command) {
        var pending = state.pending(command.operationId());
        if (pending.isEmpty()) {
            return refused(LscRefusal.NOT_PENDING);
        }
        return pending.get().isLate(command.at())
                ? happened(failed(command.device(), pending.get(), FailureReason.TIMED_OUT))
                : refused(LscRefusal.NOT_LATE);
    }

    private static Decision<LscEvent, LscRefusal> announce(LscState state, AnnounceExpiry command) {
        var held = state.held().filter(it -> it.fingerprint().equals(command.fingerprint()));
        if (held.isEmpty()) {
            return refused(LscRefusal.NOT_HELD);
        }
        return held.get().announced()
                ? nothing()
                : happened(new LscExpiresSoon(
                        command.device().text(),
                        command.fingerprint(),
                        held.get().notAfter()));
    }

    private static LscOperationFailed failed(DeviceName device, LscOperation operation, FailureReason reason) {
        return new LscOperationFailed(
                device.text(), operation.id(), operation.type().name(), reason.name());
    }

    private interface Result {
        LscEvent of(LscOperation operation);
    }

    private static Decision<LscEvent, LscRefusal> ifPending(LscState state, UUID operationId, Result result) {
        return state.pending(operationId)
                .<Decision<LscEvent, LscRefusal>>map(operation -> happened(result.of(operation)))
                .orElseGet(() -> refused(LscRefusal.NOT_PENDING));
    }
}
