package io.offhook.benchmarks.powercut;

import io.offhook.stackclient.http.HttpAnswer;
import io.offhook.stackclient.http.ProblemReader;
import java.time.Duration;

/** What a server says to one request of a phone. */
sealed interface Reply {

    record Served() implements Reply {}

    /** There is no such file, perhaps not yet. */
    record Missing() implements Reply {}

    record ComeAgain(Duration after) implements Reply {}

    /** The connection was closed before there was an answer, or the server says that it failed. */
    record NoAnswer() implements Reply {}

    /** For good: to ask again is of no use. */
    record Refused(String reason) implements Reply {}

    /** {@code Retry-After} makes any refusal a temporary one. */
    static Reply of(HttpAnswer answer) {
        if (answer.isSuccess()) {
            return new Served();
        }
        if (answer.status() == 404) {
            return new Missing();
        }
        var problem = ProblemReader.read(answer);
        if (problem.retryAfter().isPresent()) {
            return new ComeAgain(problem.retryAfter().get());
        }
        return problem.passes()
                ? new NoAnswer()
                : new Refused("HTTP " + problem.status() + " "
                        + (problem.reason().isEmpty() ? problem.title() : problem.reason()));
    }
}
