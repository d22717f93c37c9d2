package io.offhook.clients;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.offhook.clients.activation.CodesApi;
import io.offhook.clients.activation.model.RevealRequest;
import io.offhook.clients.activation.model.Status;
import io.offhook.clients.provisioning.PhonesApi;
import io.offhook.clients.provisioning.model.NewPhone;
import io.offhook.clients.redemption.RedemptionApi;
import io.offhook.clients.redemption.http.ApiException;
import io.offhook.clients.redemption.model.Problem;
import io.offhook.clients.redemption.model.Redemption;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** An administrator adds a phone and reads its code, the phone mistypes it, then redeems it: all with generated clients. */
public final class JavaStory {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final PhonesApi phones;
    private final CodesApi codes;
    private final RedemptionApi redemptions;
    private final io.offhook.clients.redemption.http.ApiClient redemptionsAt;

    private JavaStory(Installation at, SSLContext phone) {
        var signIn = signIn(at);
        var phonesAt = new io.offhook.clients.provisioning.http.ApiClient();
        phonesAt.updateBaseUri(at.provisioning().toString());
        phonesAt.setRequestInterceptor(signIn);
        this.phones = new PhonesApi(phonesAt);
        var codesAt = new io.offhook.clients.activation.http.ApiClient();
        codesAt.updateBaseUri(at.activation().toString());
        codesAt.setRequestInterceptor(signIn);
        this.codes = new CodesApi(codesAt);
        this.redemptionsAt = new io.offhook.clients.redemption.http.ApiClient();
        redemptionsAt.updateBaseUri(at.redemption().toString());
        redemptionsAt.setHttpClientBuilder(HttpClient.newBuilder().sslContext(phone));
        this.redemptions = new RedemptionApi(redemptionsAt);
    }

    /** @param phone the TLS of a phone of the model 8845 */
    public static StoryResult run(Installation at, SSLContext phone) {
        return new JavaStory(at, phone).run();
    }

    private StoryResult run() {
        var code = liveCode(addPhone());
        // Absent, the body would be sent as null, which is no object.
        var digits = codes.codesReveal(code, null, new RevealRequest()).getCode();
        var refusal = refusal(mistyped(digits));
        var accepted = redemptions.redeem(new Redemption().code(digits));
        return new StoryResult(
                refusal,
                accepted.getDeviceName(),
                accepted.getConfiguration().getUrl().toString(),
                codes.codesOne(code).getStatus().getValue());
    }

    private UUID addPhone() {
        var wanted = new NewPhone().model("8845").description("Added from Java").requiresActivationCode(true);
        return phones.phonesProvision(wanted, UUID.randomUUID().toString()).getId();
    }

    private UUID liveCode(UUID phone) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> codes.codesList(null, null, 0, phone, 10, Status.LIVE)
                                .getItems(),
                        found -> found != null && !found.isEmpty())
                .getFirst()
                .getCodeId();
    }

    private String refusal(String digits) {
        try {
            redemptions.redeem(new Redemption().code(digits));
            return "none";
        } catch (ApiException e) {
            var problem = problem(e.getResponseBody());
            return problem.getStatus() + " " + problem.getType() + " " + problem.getReason();
        }
    }

    private Problem problem(String body) {
        try {
            return redemptionsAt.getObjectMapper().readValue(body, Problem.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a refusal that is no problem", e);
        }
    }

    /** The check digit is wrong. */
    private static String mistyped(String digits) {
        int last = digits.length() - 1;
        return digits.substring(0, last) + (digits.charAt(last) == '0' ? '1' : '0');
    }

    private static Consumer<HttpRequest.Builder> signIn(Installation at) {
        var credentials = (at.account() + ":" + at.password()).getBytes(StandardCharsets.UTF_8);
        var header = "Basic " + Base64.getEncoder().encodeToString(credentials);
        return request -> request.header("Authorization", header);
    }
}
