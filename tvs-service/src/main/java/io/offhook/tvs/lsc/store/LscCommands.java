package io.offhook.tvs.lsc.store;

import io.offhook.contracts.trust.LscDeleted;
import io.offhook.contracts.trust.LscEvent;
import io.offhook.contracts.trust.LscExpiresSoon;
import io.offhook.contracts.trust.LscFetched;
import io.offhook.contracts.trust.LscInstalled;
import io.offhook.contracts.trust.LscOperationCancelled;
import io.offhook.contracts.trust.LscOperationFailed;
import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.tvs.lsc.LscCommand;
import io.offhook.tvs.lsc.LscDecider;
import io.offhook.tvs.lsc.LscRefusal;
import io.offhook.tvs.lsc.LscState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings commands to the streams of phones. What an operation needed, its string and the certificates that were sent, goes in the
 * transaction that ends it.
 */
@ApplicationScoped
public class LscCommands {

    private static final String DELETE_STRINGS = "delete from lsc_string where operation_id = any($1::uuid[])";
    private static final String DELETE_OFFERS = "delete from lsc_offer where device_name = any($1::text[])";

    private final LscProjection projection;
    private final CommandHandler<LscCommand, LscState, LscEvent, LscRefusal> handler;

    LscCommands(EventStore store, LscProjection projection) {
        this.projection = projection;
        this.handler = new CommandHandler<>(store, new LscDecider(), LscEvent.class, this::apply);
    }

    /** In the caller's unit of work. */
    public Uni<Decision<LscEvent, LscRefusal>> handle(LscCommand command, Cause cause) {
        return handler.handle(command.device().streamId(), command, cause);
    }

    /** The same for many. */
    public Uni<List<Decision<LscEvent, LscRefusal>>> handleAll(List<? extends LscCommand> commands, Cause cause) {
        return handler.handleAll(commands.stream()
                .map(each -> new Request<LscCommand>(each.device().streamId(), each, cause))
                .toList());
    }

    private Uni<Void> apply(List<Recorded<LscEvent>> events) {
        var ended =
                events.stream().flatMap(each -> ended(each.event()).stream()).toArray(UUID[]::new);
        var settled = events.stream()
                .filter(each -> tellsWhatThePhoneHolds(each.event()))
                .map(each -> each.event().deviceName())
                .toArray(String[]::new);
        return projection
                .applyAll(events)
                .chain(() -> ended.length == 0 ? nothing() : PlainSql.update(DELETE_STRINGS, (Object) ended))
                .chain(() -> settled.length == 0 ? nothing() : PlainSql.update(DELETE_OFFERS, (Object) settled))
                .replaceWithVoid();
    }

    private static Uni<Integer> nothing() {
        return Uni.createFrom().item(0);
    }

    private static Optional<UUID> ended(LscEvent event) {
        return switch (event) {
            case LscOperationCancelled it -> Optional.of(it.operationId());
            case LscOperationFailed it -> Optional.of(it.operationId());
            case LscInstalled it -> Optional.of(it.operationId());
            case LscFetched it -> Optional.of(it.operationId());
            case LscDeleted it -> Optional.of(it.operationId());
            case LscOperationScheduled ignored -> Optional.empty();
            case LscExpiresSoon ignored -> Optional.empty();
        };
    }

    /** After it, no certificate that was sent before can be the one that the phone holds. */
    private static boolean tellsWhatThePhoneHolds(LscEvent event) {
        return switch (event) {
            case LscInstalled ignored -> true;
            case LscFetched ignored -> true;
            case LscDeleted ignored -> true;
            case LscOperationCancelled ignored -> false;
            case LscOperationFailed ignored -> false;
            case LscOperationScheduled ignored -> false;
            case LscExpiresSoon ignored -> false;
        };
    }
}
