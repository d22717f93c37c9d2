package io.offhook.provisioning.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a program says over AXL. */
final class Axl {

    private static final String SOAP = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
            + "<n:%1$s xmlns:n='http://www.cisco.com/AXL/API/15.0' sequence='7'>%2$s</n:%1$s></e:Body></e:Envelope>";

    private Axl() {}

    static RequestSpecification listener() {
        return given().relaxedHTTPSValidation()
                .baseUri("https://127.0.0.1")
                .port(PhoneSideClient.port("offhook.listener.axl.port"));
    }

    /** For bytes that are no request yet. */
    static Socket connect() throws IOException, GeneralSecurityException {
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        var file = Path.of(ConfigProvider.getConfig().getValue("offhook.listener.axl.tls.certificate", String.class));
        try (var pem = Files.newInputStream(file)) {
            known.setCertificateEntry(
                    "axl", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        var socket =
                tls.getSocketFactory().createSocket("127.0.0.1", PhoneSideClient.port("offhook.listener.axl.port"));
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** The answer as it is. */
    static ValidatableResponse post(String account, String operation, String content) {
        return listener()
                .auth()
                .preemptive()
                .basic(account, account)
                .header("SOAPAction", "\"CUCM:DB ver=15.0 " + operation + "\"")
                .contentType("text/xml; charset=utf-8")
                .body(SOAP.formatted(operation, content))
                .post("/axl/")
                .then();
    }

    /** What the operation returned. */
    static String call(String operation, String content) {
        var answer = post("admin", operation, content).statusCode(200).extract().asString();
        var open = operation + "Response xmlns:ns=\"http://www.cisco.com/AXL/API/15.0\" sequence=\"7\"><return>";
        return answer.substring(answer.indexOf(open) + open.length(), answer.indexOf("</return>"));
    }

    static void fault(String account, String operation, String content, int code) {
        post(account, operation, content)
                .statusCode(500)
                .contentType("text/xml")
                .body("Envelope.Body.Fault.detail.axlError.axlcode", equalTo(String.valueOf(code)))
                .body("Envelope.Body.Fault.detail.axlError.request", equalTo(operation));
    }
}
