package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a registrar is given. */
final class RegistrarUsers {

    private RegistrarUsers() {}

    static JsonPath after(String next) {
        return as("selfcare")
                .queryParam("after", next)
                .get("/api/v1/registrar-users")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String md5(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    }
}
