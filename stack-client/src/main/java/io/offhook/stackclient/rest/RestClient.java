package io.offhook.stackclient.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpAnswer;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.http.ProblemReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Calls one service as one account. If there is no answer or a temporary problem, repeats the call for up to 90 seconds, because the
 * service may be restarting. So every call must be idempotent.
 */
public final class RestClient {

    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_BYTES = 64 << 20;
    private static final Poll RETRY = new Poll(Duration.ofSeconds(90), Duration.ofMillis(500));

    private final URI base;
    private final Account account;

    public RestClient(URI base, Account account) {
        this.base = base;
        this.account = account;
    }

    public <T> T get(String path, Class<T> type) throws IOException {
        return call(HttpCall.get(base.resolve(path)), type);
    }

    public <T> T post(String path, Object body, Class<T> type) throws IOException {
        return call(json("POST", path, body), type);
    }

    /** Without a body. */
    public <T> T post(String path, Class<T> type) throws IOException {
        return call(HttpCall.send("POST", base.resolve(path), "application/json", ""), type);
    }

    public <T> T postCsv(String path, String csv, Class<T> type) throws IOException {
        return call(HttpCall.send("POST", base.resolve(path), "text/csv", csv), type);
    }

    /** Ignores the body of the answer. */
    public void put(String path, Object body) throws IOException {
        answer(json("PUT", path, body));
    }

    /** Without a body. */
    public void delete(String path) throws IOException {
        answer(HttpCall.send("DELETE", base.resolve(path), "application/json", ""));
    }

    /** Ignores the body of the answer. */
    public void post(String path, String contentType, String body) throws IOException {
        answer(HttpCall.send("POST", base.resolve(path), contentType, body));
    }

    private HttpCall json(String method, String path, Object body) {
        return HttpCall.send(method, base.resolve(path), "application/json", Json.compact(body));
    }

    private <T> T call(HttpCall call, Class<T> type) throws IOException {
        var answer = answer(call);
        try {
            return Json.parse(answer.text(), type);
        } catch (JsonProcessingException e) {
            throw new RestException(name(call) + " sent an answer that is no " + type.getSimpleName(), e);
        }
    }

    private HttpAnswer answer(HttpCall call) throws IOException {
        var bounded = call.header("Accept", "application/json").bounded(CALL_TIMEOUT, MAX_BYTES);
        try {
            return RETRY.result(() -> attempt(bounded), Attempt::isFinal).answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Attempt attempt(HttpCall call) {
        try {
            var answer = Http.send(call.header("Authorization", account.authorization()));
            if (answer.isSuccess()) {
                return new Answered(answer);
            }
            var problem = ProblemReader.read(answer);
            return new Failed(new RestException(name(call) + " as " + account, problem), !problem.passes());
        } catch (RestException refused) { // the account
            return new Failed(refused, true);
        } catch (IOException e) {
            return new Failed(new RestException(name(call) + " gets no answer: " + e.getMessage(), e), false);
        }
    }

    /** The outcome of one call. */
    private sealed interface Attempt {

        boolean isFinal();

        HttpAnswer answer() throws RestException;
    }

    private record Answered(HttpAnswer answer) implements Attempt {
        @Override
        public boolean isFinal() {
            return true;
        }
    }

    private record Failed(RestException reason, boolean isFinal) implements Attempt {
        @Override
        public HttpAnswer answer() throws RestException {
            throw reason;
        }
    }

    private static String name(HttpCall call) {
        return call.method() + " " + call.uri();
    }
}
