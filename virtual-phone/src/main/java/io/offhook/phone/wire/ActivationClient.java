package io.offhook.phone.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.DeviceReport;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.redemption.RedemptionAnswer.HandshakeRefused;
import io.offhook.phone.redemption.RedemptionAnswer.NoAnswer;
import io.offhook.phone.redemption.RedemptionAnswer.Redeemed;
import io.offhook.phone.redemption.RedemptionAnswer.Refused;
import io.offhook.stackclient.http.Http;
import io.offhook.stackclient.http.HttpCall;
import io.offhook.stackclient.http.Problem;
import io.offhook.stackclient.http.ProblemReader;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Redeems codes for one phone, {@code POST /api/v1/redemptions}, and asks for a record without a code, {@code POST
 * /api/v1/auto-registrations}, and reports, {@code POST /api/v1/device-reports}: over mutual TLS, a new connection each time.
 */
public final class ActivationClient implements RedeemCode {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SSLSocketFactory sockets;

    private final Optional<String> language;

    /** @param language in which refusals are asked for, as {@code Accept-Language} says it */
    public ActivationClient(SSLSocketFactory sockets, Optional<String> language) {
        this.sockets = sockets;
        this.language = language;
    }

    @Override
    public RedemptionAnswer redeem(URI service, CodeDigits code) {
        var body = JSON.createObjectNode().put("code", code.digits()).toString();
        return send(service, service.resolve("/api/v1/redemptions"), body);
    }

    @Override
    public RedemptionAnswer register(URI service) {
        return send(service, service.resolve("/api/v1/auto-registrations"), "");
    }

    @Override
    public void report(URI service, DeviceReport report) {
        var body = JSON.createObjectNode().put("outcome", report.outcome().name());
        report.reason().ifPresent(reason -> body.put("reason", reason));
        var uri = service.resolve("/api/v1/device-reports");
        try {
            Http.send(call(uri, body.toString()));
        } catch (IOException e) {
            // The phone goes on without.
        }
    }

    private RedemptionAnswer send(URI service, URI uri, String body) {
        try {
            var answer = Http.send(call(uri, body));
            return answer.isSuccess() ? accepted(answer.text()) : new Refused(ProblemReader.read(answer));
        } catch (SSLException e) {
            return isCertificateRefusal(e)
                    ? new HandshakeRefused("TLS with " + service + " failed: " + e.getMessage())
                    : new NoAnswer(service + " closed the connection: " + e.getMessage());
        } catch (IOException e) {
            return new NoAnswer(service + " does not answer: " + e.getMessage());
        }
    }

    private HttpCall call(URI uri, String body) {
        var call = HttpCall.send("POST", uri, "application/json", body).with(sockets);
        return language.map(tag -> call.header("Accept-Language", tag)).orElse(call);
    }

    private static RedemptionAnswer accepted(String body) {
        try {
            var json = JSON.readTree(body);
            return new Redeemed(new Redemption(
                    required(json, "/deviceName"),
                    json.path("phoneId").asText(""),
                    URI.create(required(json, "/configuration/url")),
                    body));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            var problem = new Problem(200, "Unreadable answer", String.valueOf(e.getMessage()), "", Optional.empty());
            return new Refused(problem);
        }
    }

    private static String required(JsonNode json, String pointer) {
        var text = json.at(pointer).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(pointer + " is missing");
        }
        return text;
    }

    /** Whether this phone refused the server's certificate, or the server sent a TLS alert about this phone's. */
    private static boolean isCertificateRefusal(SSLException e) {
        return e.getCause() instanceof CertificateException
                || String.valueOf(e.getMessage()).contains("fatal alert");
    }
}
