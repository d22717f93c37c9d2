package io.offhook.console.support;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser that is signed in: it keeps cookies, and sends the token of the page that it looks at. It follows no redirects. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final CookieFilter cookies = new CookieFilter();
    private Map<String, String> own = Map.of();
    private String token = "";

    public static Browser signedIn(String user) {
        var browser = new Browser();
        browser.request()
                .formParam("j_username", user)
                .formParam("j_password", user + "-password")
                .post("/login")
                .then()
                .statusCode(302);
        return browser;
    }

    /** That has these cookies already. */
    public static Browser of(Map<String, String> cookies) {
        var browser = new Browser();
        browser.own = Map.copyOf(cookies);
        return browser;
    }

    public void signOut() {
        page("/phones");
        form().post("/logout").then().statusCode(303);
    }

    /** The page, which must be there. */
    public String page(String path) {
        var page = request().get(path).then().statusCode(200).extract().asString();
        var found = TOKEN.matcher(page);
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** A form of the page that was looked at last. */
    public RequestSpecification form() {
        return request().formParam("csrf-token", token);
    }

    /** As {@link #form}, of a form with a file. */
    public RequestSpecification multipart() {
        return request().multiPart("csrf-token", token);
    }

    public RequestSpecification request() {
        return given().filter(cookies).cookies(own).redirects().follow(false);
    }
}
