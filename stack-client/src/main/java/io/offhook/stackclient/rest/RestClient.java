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
import java.util.function.Supplier;

/**
 * Calls one service as one account. Without an answer, or with a problem that passes, it repeats the call for 90 seconds: the service
 * may be restarting. So every call must have the same effect when it is sent twice.
 */
public final class RestClient {

    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);
    private static final int MAX_BYTES = 64 << 20;
    private static final Duration RETRY_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(500);

    private final URI base;
    private final Supplier<String> authorization;
    private final String caller;

    public RestClient(URI base, Credentials account) {
        this(base, account::basicAuthorization, account.toString());
    }

    /** @param authorization the value of the header of that name, asked for at each call */
    public RestClient(URI base, Supplier<String> authorization, String caller) {
        this.base = base;
        this.authorization = authorization;
        this.caller = caller;
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
            throw new RestException(name(call) + " answered with something else than " + type.getSimpleName(), e);
        }
    }

    private HttpAnswer answer(HttpCall call) throws IOException {
        var authorized = call.header("Authorization", authorization.get())
                .header("Accept", "application/json")
                .bounded(CALL_TIMEOUT, MAX_BYTES);
        var deadline = System.nanoTime() + RETRY_TIMEOUT.toNanos();
        while (true) {
            var late = System.nanoTime() - deadline > 0;
            try {
                var answer = Http.send(authorized);
                if (answer.isSuccess()) {
                    return answer;
                }
                var problem = ProblemReader.read(answer);
                if (late || !problem.passes()) {
                    throw new RestException(name(call) + " as " + caller, problem);
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
            Thread.sleep(RETRY_INTERVAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String name(HttpCall call) {
        return call.method() + " " + call.uri();
    }
}
