package io.offhook.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.offhook.eventing.idempotency.IdempotencyKeyReused;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.EventTooLarge;
import io.offhook.eventing.store.StaleVersion;
import io.offhook.rest.permit.NoPermit;
import io.vertx.core.http.HttpClosedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;

/** Exceptions that any resource may end with. */
class ExceptionMappers {

    private static final int BEFORE_THE_LIBRARY = 1;
    /** Goes on "parsing multipart request" or "reading multipart data". */
    private static final String FORM_ENDS_EARLY = "Connection terminated ";

    @ServerExceptionMapper
    public Response concurrentChange(VersionConflict conflict) {
        return CommonProblem.concurrentChange().toResponse();
    }

    @ServerExceptionMapper
    public Response stale(StaleVersion stale) {
        return CommonProblem.CHANGED_SINCE
                .because("This was changed since you looked: get it again, and send its new ETag as If-Match.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response keyReused(IdempotencyKeyReused reused) {
        return CommonProblem.IDEMPOTENCY_KEY_REUSED
                .because("This Idempotency-Key came with another body before; a new request needs a new key.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response noPermit(NoPermit refusal) {
        var problem = refusal.isOwn()
                ? CommonProblem.TOO_MANY_AT_A_TIME.builder(
                        "This account has as many of these under way as it may. Please try again when one of them has ended.")
                : CommonProblem.BUSY.builder("As many of these are under way as can be. Please try again in a moment.");
        return problem.withHeader("Retry-After", "10").build().toResponse();
    }

    @ServerExceptionMapper
    public Response tooLarge(EventTooLarge event) {
        return CommonProblem.TOO_LARGE
                .because("This would be an event of " + event.bytes() + " bytes; at most " + event.maxBytes()
                        + " can be published.")
                .toResponse();
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException error) {
        return unreadable((JsonProcessingException) error);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException error) {
        return CommonProblem.unreadable(error).toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response invalid(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .min(Comparator.comparing(each -> field(each) + each.getMessage()))
                .map(first -> CommonProblem.invalid(field(first), field(first) + " " + first.getMessage() + "."))
                .orElseGet(() -> CommonProblem.invalid("The request is not valid."))
                .toResponse();
    }

    /** The parameter or the path in the body: validation puts the method and the argument before it, and "list element" after it. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONTAINER_ELEMENT)
                .toList();
        var named = nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER
                ? nodes.subList(1, nodes.size())
                : nodes;
        return named.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    @ServerExceptionMapper
    public Response malformed(MalformedMessageException form) {
        return CommonProblem.invalid("The form cannot be read.").toResponse();
    }

    /** A caller that goes away while its body is read is no fault of ours, and nobody hears the answer. */
    @ServerExceptionMapper
    public Response unreadable(IOException failure) {
        if (Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(ExceptionMappers::isClosed)) {
            return CommonProblem.invalid("The connection was closed before the body had come.")
                    .toResponse();
        }
        if (String.valueOf(failure.getMessage()).startsWith(FORM_ENDS_EARLY)) {
            return CommonProblem.invalid("The form ends too early.").toResponse();
        }
        FaultLog.log("A request could not be read or answered", failure);
        return CommonProblem.INTERNAL_ERROR
                .because("Something went wrong here; the log has it.")
                .toResponse();
    }

    private static boolean isClosed(Throwable cause) {
        return cause instanceof ClosedChannelException || cause instanceof HttpClosedException;
    }
}
