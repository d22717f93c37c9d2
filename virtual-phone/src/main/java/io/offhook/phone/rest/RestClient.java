package io.offhook.phone.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.offhook.phone.wire.Http;
import io.offhook.phone.wire.HttpAnswer;
import io.offhook.phone.wire.HttpCall;
import io.offhook.phone.wire.ProblemReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Calls one service as one account. Where there is no answer the service may be restarting, and the call is made again
 * for a while: everything called from here has the same effect twice as once.
 */
final class RestClient {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final int MAX_BYTES = 64 << 20;
    private static final Duration RESTART = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final URI base;
    private final Account account;

    RestClient(URI base, Account account) {
        this.base = base;
        this.account = account;
    }

    <T> T get(String path, Class<T> type) throws IOException {
        return call(HttpCall.get(base.resolve(path)), type);
    }

    <T> T post(String path, Object body, Class<T> type) throws IOException {
        return call(HttpCall.send("POST", base.resolve(path), "application/json", json(body)), type);
    }

    <T> T postCsv(String path, String csv, Class<T> type) throws IOException {
        return call(HttpCall.send("POST", base.resolve(path), "text/csv", csv), type);
    }

    private <T> T call(HttpCall call, Class<T> type) throws IOException {
        var answer = answer(call);
        try {
            return JSON.readValue(answer.text(), type);
        } catch (JsonProcessingException e) {
            throw new RestException(name(call) + " answered with something else than " + type.getSimpleName(), e);
        }
    }

    private HttpAnswer answer(HttpCall call) throws IOException {
        var authorized = call.header("Authorization", account.basicAuthorization())
                .header("Accept", "application/json")
                .bounded(WITHIN, MAX_BYTES);
        var deadline = System.nanoTime() + RESTART.toNanos();
        while (true) {
            var late = System.nanoTime() - deadline > 0;
            try {
                var answer = Http.send(authorized);
                if (answer.isSuccess()) {
                    return answer;
                }
                var problem = ProblemReader.read(answer);
                if (late || !problem.passes()) {
                    throw new RestException(name(call) + " as " + account, problem);
                }
            } catch (RestException e) {
                throw e;
            } catch (IOException e) {
                if (late) {
                    throw new RestException(name(call) + " gets no answer: " + e.getMessage(), e);
                }
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + body.getClass(), e);
        }
    }

    private static String name(HttpCall call) {
        return call.method() + " " + call.uri();
    }
}
