package io.offhook.attack.http;

import io.offhook.attack.installation.Endpoint;
import io.offhook.attack.installation.Endpoint.Kind;
import io.offhook.attack.openapi.ApiOperation;
import io.offhook.attack.openapi.StackDocuments;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.suite.AttackContext;
import io.offhook.attack.suite.Findings;
import io.offhook.attack.wire.Answer;
import io.offhook.attack.wire.HttpSession;
import io.offhook.attack.wire.HttpText;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** 3: what a page of another site can make a browser send, with the administrator's password. */
public final class CrossSiteChanges implements Attack {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int FORBIDDEN = 403;
    private static final int REFUSED = 400;
    private static final String PROBLEM = "/cross-site-request";

    private static final List<Map<String, String>> ELSEWHERE = List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", ""),
            Map.of("Origin", "http://127.0.0.1.evil.example"),
            Map.of("Origin", "http://127.0.0.1@evil.example"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://127.0.0.1"));

    /** The media types of forms, which need no leave of the server (Fetch, CORS-safelisted). */
    private static final List<String> FORMS =
            List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x");

    private static final List<String> SELF_CARE_FORMS = List.of(
            "/login",
            "/logout",
            "/phones/00000000-0000-0000-0000-000000000000/code",
            "/phones/00000000-0000-0000-0000-000000000000/disown",
            "/phones/00000000-0000-0000-0000-000000000000/lost");
    private static final List<String> CONSOLE_FORMS = List.of("/login", "/logout");

    @Override
    public String title() {
        return "changes that another site sends, with Origin, Sec-Fetch-Site or as a form: refused, signed in or not";
    }

    @Override
    public void run(AttackContext context, Findings findings) throws IOException {
        var authorization = context.target().authorization(StackAccount.ADMIN);
        for (var endpoint : context.target().of(Kind.REST)) {
            try (var session = new HttpSession(endpoint, DEADLINE)) {
                for (var operation : StackDocuments.of(context.target(), endpoint.service())) {
                    if (operation.changesState()) {
                        change(session, endpoint, operation, authorization, findings);
                    }
                }
            }
        }
        for (var endpoint : context.target().of(Kind.REST)) {
            switch (endpoint.service()) {
                case "selfcare" -> pages(endpoint, SELF_CARE_FORMS, findings);
                case "console" -> pages(endpoint, CONSOLE_FORMS, findings);
                default -> {}
            }
        }
    }

    private static void change(
            HttpSession session, Endpoint endpoint, ApiOperation operation, String authorization, Findings findings)
            throws IOException {
        var request = HttpText.of(operation.method(), operation.path().replaceAll("\\{\\w+}", "1"))
                .header("Authorization", authorization);
        for (var headers : ELSEWHERE) {
            var forged = request.body("application/json", HttpText.latin("{}"));
            for (var header : headers.entrySet()) {
                forged = forged.header(header.getKey(), header.getValue());
            }
            expectCrossSite(session, endpoint + ", " + operation, headers, forged, findings);
        }
        if (operation.body().isPresent()) {
            for (var form : FORMS) {
                var answer = session.exchange(request.body(form, HttpText.latin("{\"x\":1}")));
                findings.count("forms");
                if (answer.isPresent() && answer.get().status() < REFUSED) {
                    findings.violation(endpoint + ", " + operation + ": takes a form of " + form);
                }
            }
        }
    }

    private static void pages(Endpoint endpoint, List<String> forms, Findings findings) throws IOException {
        try (var session = new HttpSession(endpoint, DEADLINE)) {
            for (var path : forms) {
                for (var headers : ELSEWHERE) {
                    var forged = HttpText.of("POST", path)
                            .body("application/x-www-form-urlencoded", HttpText.latin("j_username=a&j_password=b"));
                    for (var header : headers.entrySet()) {
                        forged = forged.header(header.getKey(), header.getValue());
                    }
                    expectCrossSite(session, endpoint + ", POST " + path, headers, forged, findings);
                }
            }
        }
    }

    private static void expectCrossSite(
            HttpSession session, String what, Map<String, String> headers, HttpText request, Findings findings)
            throws IOException {
        findings.count("requests");
        var answer = session.exchange(request);
        if (answer.isPresent() && !isCrossSite(answer.get())) {
            findings.violation(
                    what + " with " + headers + ": answered " + answer.get().status());
        }
    }

    private static boolean isCrossSite(Answer answer) {
        return answer.status() == FORBIDDEN && answer.body().contains(PROBLEM);
    }
}
