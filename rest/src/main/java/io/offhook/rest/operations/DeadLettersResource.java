package io.offhook.rest.operations;

import io.offhook.eventing.inbox.ReplayingDeadLetters;
import io.offhook.eventing.inbox.ReplayingDeadLetters.Replay;
import io.offhook.eventing.inbox.deadletter.DeadLetter;
import io.offhook.eventing.inbox.deadletter.DeadLetter.Filter;
import io.offhook.eventing.inbox.deadletter.DeadLetterPayload;
import io.offhook.eventing.inbox.deadletter.FindDeadLetters;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.page.Page;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The records that this service gave up. */
@Path("/api/v1/dead-letters")
@RolesAllowed("admin")
@Tag(name = "Operations", description = "Dead letters and events that cannot be published")
public class DeadLettersResource {

    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    private final FindDeadLetters letters;
    private final ReplayingDeadLetters replaying;
    private final RequestCause causes;

    DeadLettersResource(FindDeadLetters letters, ReplayingDeadLetters replaying, RequestCause causes) {
        this.letters = letters;
        this.replaying = replaying;
        this.causes = causes;
    }

    /** A dead letter with what it holds. Personal data is masked. */
    public record Details(DeadLetter letter, DeadLetterPayload payload) {}

    @GET
    @RolesAllowed({"admin", "operator"})
    @Operation(summary = "Dead letters, oldest first")
    public Uni<Page<DeadLetter>> list(
            @BeanParam PageQuery page,
            @QueryParam("consumer") @Nullable String consumer,
            @QueryParam("stream") @Nullable String stream,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("reason") @Nullable String reason) {
        return letters.list(filter(consumer, stream, kind, reason), page.parse());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One dead letter with its payload; personal data is masked")
    public Uni<Details> show(long id) {
        return letters.find(id)
                .flatMap(letter -> letters.payload(id)
                        .map(payload -> letter.flatMap(found -> payload.map(held -> new Details(found, held)))
                                .orElseThrow(DeadLettersResource::unknown)));
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Tries one dead letter again, and applies what waits behind it")
    public Uni<Replay> replay(long id) {
        var cause = causes.now();
        return letters.find(id)
                .map(Optional::isPresent)
                .flatMap(exists -> exists ? withinTime(replaying.replay(id, cause)) : failure(unknown()));
    }

    @POST
    @Path("replay")
    @Operation(summary = "Tries all dead letters again that match: of a consumer, a stream, a kind or a reason")
    public Uni<Replay> replayAll(
            @QueryParam("consumer") @Nullable String consumer,
            @QueryParam("stream") @Nullable String stream,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("reason") @Nullable String reason) {
        return withinTime(replaying.replay(filter(consumer, stream, kind, reason), causes.now()));
    }

    private static Uni<Replay> withinTime(Uni<Replay> replay) {
        return replay.ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure(TimeoutException.class)
                .transform(late -> CommonProblem.busy());
    }

    private static Filter filter(
            @Nullable String consumer, @Nullable String stream, @Nullable String kind, @Nullable String reason) {
        return new Filter(consumer, stream, kind == null ? null : kind(kind), reason);
    }

    private static FailureKind kind(String text) {
        return Arrays.stream(FailureKind.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid(
                        "kind", "kind must be one of UNDECODABLE, REFUSED, HANDLER, CONFLICTING and UNVERIFIED."));
    }

    private static <T> Uni<T> failure(RuntimeException problem) {
        return Uni.createFrom().failure(problem);
    }

    private static RuntimeException unknown() {
        return CommonProblem.NOT_FOUND.because("There is no dead letter with this id.");
    }
}
