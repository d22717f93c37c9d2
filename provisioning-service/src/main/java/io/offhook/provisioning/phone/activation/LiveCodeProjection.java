package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.ClaimEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.ExpectationEvent;
import io.offhook.contracts.activation.IdentityEvent;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.activation.ServiceEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Which phone has which live code, and which codes ended without having been redeemed: a fold of the activation topic, also for phones that are not known here yet. */
@ApplicationScoped
public class LiveCodeProjection implements ReadModel.FromTopics {

    public static final String CONSUMER = "provisioning-codes";

    private static final String ISSUED = """
            insert into live_code (phone_id, code_id, correlation_id)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[]) as new (phone_id, code_id, correlation_id) order by 1
            on conflict (phone_id) do update
            set code_id = excluded.code_id, correlation_id = excluded.correlation_id""";

    /** A newer code of the phone stays. */
    private static final String OVER =
            "delete from live_code where phone_id = any($1::uuid[]) and code_id = any($2::uuid[])";

    /** Redeemed ones are the events of phones themselves. */
    private static final String ENDED =
            "insert into ended_code (code_id) select * from unnest($1::uuid[]) order by 1 on conflict do nothing";

    private record Code(UUID phoneId, UUID codeId) {}

    private record Issued(Code code, String correlationId) {}

    /**
     * In the inbox's transaction.
     *
     * @param events each of another phone, so that no code is both issued and over
     */
    public Uni<Void> applyAll(List<Recorded<?>> recorded) {
        var events =
                recorded.stream().map(each -> (ActivationEvent) each.event()).toList();
        return issue(recorded.stream().flatMap(LiveCodeProjection::issued).toList())
                .chain(() -> change(
                        OVER, events.stream().flatMap(LiveCodeProjection::over).toList()))
                .chain(() -> end(events.stream()
                        .filter(event -> !(event instanceof CodeUse))
                        .flatMap(LiveCodeProjection::over)
                        .toList()));
    }

    private static Stream<Issued> issued(Recorded<?> recorded) {
        return recorded.event() instanceof CodeIssued it
                ? Stream.of(new Issued(
                        new Code(it.phoneId(), it.codeId()), recorded.metadata().correlationId()))
                : Stream.empty();
    }

    private static Uni<Void> issue(List<Issued> issued) {
        return issued.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                ISSUED,
                                issued.stream().map(it -> it.code().phoneId()).toArray(UUID[]::new),
                                issued.stream().map(it -> it.code().codeId()).toArray(UUID[]::new),
                                issued.stream().map(Issued::correlationId).toArray(String[]::new))
                        .replaceWithVoid();
    }

    private static Stream<Code> over(ActivationEvent event) {
        return switch (event) {
            case CodeReleased it -> Stream.of(new Code(it.phoneId(), it.codeId()));
            case CodeExpired it -> Stream.of(new Code(it.phoneId(), it.codeId()));
            case CodeUse it -> Stream.of(new Code(it.phoneId(), it.codeId()));
            case CodeIssued ignored -> Stream.empty();
            case CodeExpiresSoon ignored -> Stream.empty();
            case CodeViewed ignored -> Stream.empty();
            case RedemptionRefused ignored -> Stream.empty();
            case ClaimEvent ignored -> Stream.empty();
            case CloneSuspected ignored -> Stream.empty();
            case IdentityEvent ignored -> Stream.empty();
            case ExpectationEvent ignored -> Stream.empty();
            case ServiceEvent ignored -> Stream.empty();
        };
    }

    private static Uni<Void> change(String statement, List<Code> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                statement,
                                codes.stream().map(Code::phoneId).toArray(UUID[]::new),
                                codes.stream().map(Code::codeId).toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    private static Uni<Void> end(List<Code> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                ENDED, (Object) codes.stream().map(Code::codeId).toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    @Override
    public String name() {
        return "live-codes";
    }

    @Override
    public List<String> tables() {
        return List.of("live_code", "ended_code");
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(Topic.ACTIVATION, EventHandler.together(this::applyAll));
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }
}
