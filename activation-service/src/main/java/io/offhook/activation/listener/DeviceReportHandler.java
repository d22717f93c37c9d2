package io.offhook.activation.listener;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.code.DeviceIdentity;
import io.offhook.activation.report.TakingReports;
import io.offhook.eventing.Cause;
import io.offhook.listener.RetryAfter;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.problem.ProblemJson;
import io.offhook.rest.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Answers a genuine device that reports: 202, also where it said the same before, since it can do nothing about that. */
@ApplicationScoped
class DeviceReportHandler {

    private static final Duration WAIT = Duration.ofSeconds(10);

    private static final String NO_REPORT =
            "A report has an outcome, perhaps a reason of up to 40 characters A to Z, 0 to 9 and _, and no other fields.";
    private static final String TOO_MANY = "Too many reports come in. Please try again later.";

    private final ReportBody body;
    private final TakingReports reports;

    DeviceReportHandler(ObjectMapper json, TakingReports reports) {
        this.body = new ReportBody(json);
        this.reports = reports;
    }

    void handle(Exchange exchange, DeviceIdentity device, Cause cause) {
        var report = body.report(exchange.body());
        if (report.isEmpty()) {
            end(exchange, problem(exchange, CommonProblem.INVALID_REQUEST, "report.invalid", NO_REPORT));
            return;
        }
        switch (reports.take(report.get(), device, exchange.host(), cause)) {
            case PUBLISHED, REPEATED ->
                exchange.response()
                        .setStatusCode(202)
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                        .end();
            case LIMITED -> end(exchange, tooMany(exchange));
        }
    }

    private static HttpProblem.Builder tooMany(Exchange exchange) {
        return problem(exchange, ActivationProblem.TOO_MANY_REPORTS, "report.too-many", TOO_MANY)
                .withHeader(RetryAfter.HEADER, RetryAfter.spread(WAIT));
    }

    private static HttpProblem.Builder problem(Exchange exchange, ProblemType type, String key, String english) {
        var language = exchange.language();
        return language.problem(type, language.text(key, english));
    }

    private static void end(Exchange exchange, HttpProblem.Builder problem) {
        ProblemJson.end(exchange.response(), problem.build());
    }
}
