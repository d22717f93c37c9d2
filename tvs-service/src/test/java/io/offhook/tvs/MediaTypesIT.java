package io.offhook.tvs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.offhook.pki.x509.Fingerprint;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.CertificateMaker;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates come under many names; their bytes say what they are. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
class MediaTypesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pkix-cert",
                "application/x-x509-ca-cert",
                "application/pkcs7-mime",
                "application/x-pkcs7-certificates",
                "application/pem-certificate-chain",
                "application/x-pem-file",
                "application/octet-stream",
                "text/plain"
            })
    void a_ca_is_taken_under_every_name_as_pem_and_as_der(String type) throws CertificateEncodingException {
        add(type, TestCertificates.pem(ca("PEM " + type))).statusCode(200).body("added", hasSize(1));
        add(type, ca("DER " + type).getEncoded()).statusCode(200).body("added", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pkix-cert", "application/pem-certificate-chain", "application/x-x509-ca-cert"})
    void a_registered_certificate_too(String type) throws CertificateEncodingException {
        var certificate = ca("Registered as " + type);
        request(type, certificate.getEncoded())
                .post("/api/v1/certificates?role=APP-SERVER")
                .then()
                .statusCode(201)
                .body("fingerprint", equalTo(Fingerprint.of(certificate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "application/x-www-form-urlencoded"})
    void other_names_are_refused_and_the_answer_says_which_are_taken(String type) {
        add(type, TestCertificates.pem(ca("Refused as " + type)))
                .statusCode(415)
                .body("detail", containsString("application/pkix-cert"));
    }

    private static X509Certificate ca(String name) {
        return CertificateMaker.ca(name).selfSigned().certificate();
    }

    private static ValidatableResponse add(String type, byte[] file) {
        return request(type, file).post("/api/v1/trust-anchors").then();
    }

    private static RequestSpecification request(String type, byte[] file) {
        var asBytes = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(type, ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(asBytes))
                .auth()
                .preemptive()
                .basic("admin", "admin-password")
                .contentType(type)
                .body(file);
    }
}
