package io.offhook.tvs.trustlist.api;

import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.api.ProposedAnswer;
import io.offhook.tvs.api.RequestThread;
import io.offhook.tvs.approval.store.Requested;
import io.offhook.tvs.trustlist.TrustListCommand;
import io.offhook.tvs.trustlist.store.FindTrustLists;
import io.offhook.tvs.trustlist.store.PublicationOutcome;
import io.offhook.tvs.trustlist.store.RequestingTrustList;
import io.offhook.tvs.trustlist.store.TrustListView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers an administrator's command: 201 with the new list, 200 with the one in force, 202 if another must approve, or a problem. */
@ApplicationScoped
class TrustListEndpoint {

    private final RequestingTrustList requesting;
    private final FindTrustLists lists;
    private final RequestCause cause;
    private final Clock clock;

    TrustListEndpoint(RequestingTrustList requesting, FindTrustLists lists, RequestCause cause, Clock clock) {
        this.requesting = requesting;
        this.lists = lists;
        this.cause = cause;
        this.clock = clock;
    }

    /** @param commandAt makes the command, given the time in whole seconds, as lists carry it */
    Uni<RestResponse<?>> run(Function<Instant, TrustListCommand> commandAt) {
        var command = commandAt.apply(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return requesting
                .request(command, cause.actor(), cause.at(command.at()))
                // Signing leaves the request's thread; the database wants it back.
                .emitOn(RequestThread.current())
                .flatMap(requested -> switch (requested) {
                    case Requested.Done<PublicationOutcome> it -> answer(it.result(), command.at());
                    case Requested.Proposed<PublicationOutcome> it ->
                        Uni.createFrom().item(ProposedAnswer.of(it.approval()));
                });
    }

    private Uni<RestResponse<?>> answer(PublicationOutcome outcome, Instant at) {
        return switch (outcome) {
            case PublicationOutcome.Published it -> Uni.createFrom().item(published(TrustListView.of(it.event(), at)));
            case PublicationOutcome.Unchanged it ->
                lists.current().map(found -> RestResponse.ok(found.orElseThrow(TrustListProblems::none)));
            case PublicationOutcome.Refused it -> throw TrustListProblems.of(it.refusal());
        };
    }

    private static RestResponse<TrustListView> published(TrustListView list) {
        return CreatedAnswer.created("/api/v1/trust-lists/" + list.version() + "/file", list);
    }
}
