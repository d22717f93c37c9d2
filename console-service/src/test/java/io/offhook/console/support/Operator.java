package io.offhook.console.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** A program that asks over REST for an operator. */
public final class Operator {

    private Operator() {}

    public static RequestSpecification request() {
        return given().auth().preemptive().basic("olga", "olga-password");
    }
}
