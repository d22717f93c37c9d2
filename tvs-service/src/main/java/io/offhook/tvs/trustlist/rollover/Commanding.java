package io.offhook.tvs.trustlist.rollover;

import io.offhook.eventing.Cause;
import io.offhook.tvs.http.TrustListProblems;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.publishing.Outcome;
import io.offhook.tvs.trustlist.publishing.PublishingTrustList;
import io.offhook.tvs.trustlist.view.FindTrustLists;
import io.offhook.tvs.trustlist.view.TrustListView;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An administrator's command becomes an answer: 201 with the new list, 200 with the one in force, or a problem. */
@ApplicationScoped
class Commanding {

    private final PublishingTrustList publishing;
    private final FindTrustLists lists;
    private final SecurityIdentity caller;
    private final Clock clock;

    Commanding(PublishingTrustList publishing, FindTrustLists lists, SecurityIdentity caller, Clock clock) {
        this.publishing = publishing;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param commandAt makes the command, given the time in whole seconds, as lists tell it */
    Uni<RestResponse<TrustListView>> run(Function<Instant, TrustListCommand> commandAt, @Nullable String traceparent) {
        var command = commandAt.apply(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var by = caller.getPrincipal().getName();
        var request = Objects.requireNonNull(Vertx.currentContext(), "a request has a context");
        return publishing
                .publish(command, by, Cause.request(command.at(), traceparent))
                // Signing leaves the request's thread; the database wants it back.
                .emitOn(task -> request.runOnContext(ignored -> task.run()))
                .flatMap(outcome -> answer(outcome, command.at()));
    }

    private Uni<RestResponse<TrustListView>> answer(Outcome outcome, Instant at) {
        return switch (outcome) {
            case Outcome.Published it ->
                Uni.createFrom()
                        .item(RestResponse.status(RestResponse.Status.CREATED, TrustListView.of(it.event(), at)));
            case Outcome.AlreadySo it ->
                lists.current().map(found -> RestResponse.ok(found.orElseThrow(TrustListProblems::none)));
            case Outcome.Refused it -> throw TrustListProblems.of(it.refusal());
        };
    }
}
