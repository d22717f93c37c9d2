package io.offhook.rest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Writes problems where no REST resource does it: on the listeners for phones, and in filters before the resources. */
public final class ProblemJson {

    private ProblemJson() {}

    /** Ends the response with the problem, its status and its headers. */
    public static void end(HttpServerResponse response, HttpProblem problem) {
        problem.getHeaders().forEach((name, value) -> response.putHeader(name, String.valueOf(value)));
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(of(problem).toBuffer());
    }

    private static JsonObject of(HttpProblem problem) {
        var json = new JsonObject()
                .put("type", String.valueOf(problem.getType()))
                .put("title", problem.getTitle())
                .put("status", problem.getStatusCode())
                .put("detail", problem.getDetail());
        problem.getParameters().forEach(json::put);
        return json;
    }
}
