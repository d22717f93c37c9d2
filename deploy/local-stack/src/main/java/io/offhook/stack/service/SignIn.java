package io.offhook.stack.service;

import java.util.Map;
import java.util.function.Supplier;

/** How people and services sign in. */
public interface SignIn {

    /** The part of a service's configuration that says so. */
    Map<String, String> settings(Service service);

    /** The {@code Authorization} header of a call the administrator makes. */
    Supplier<String> administrator();
}
