package io.offhook.eventing.trace;

import io.opentelemetry.api.trace.Span;

/** The span of the request at hand, which the framework made. Where this service does not trace, there is none to tell. */
public final class RequestSpan {

    private RequestSpan() {}

    /** @param route a template of its path: nothing that a caller chose */
    public static void named(String method, String route) {
        Span.current().updateName(method + " " + route).setAttribute("http.route", route);
    }

    /** Which device asks. */
    public static void ofDevice(String deviceName) {
        Span.current().setAttribute("offhook.device", deviceName);
    }
}
