package io.offhook.selfcare.support;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What browsers send to the pages. Redirects are not followed. */
public final class PortalRequests {

    private PortalRequests() {}

    public static Response page(CookieFilter browser, String path) {
        return as(browser).get(path);
    }

    public static Response post(CookieFilter browser, String path) {
        return as(browser).post(path);
    }

    public static RequestSpecification as(CookieFilter browser) {
        return given().filter(browser).redirects().follow(false);
    }

    public static CookieFilter signedIn(String user) {
        var browser = new CookieFilter();
        signIn(browser, user, user + "-password").then().statusCode(302);
        return browser;
    }

    public static Response signIn(CookieFilter browser, String user, String password) {
        return as(browser)
                .formParam("j_username", user)
                .formParam("j_password", password)
                .post("/login");
    }
}
