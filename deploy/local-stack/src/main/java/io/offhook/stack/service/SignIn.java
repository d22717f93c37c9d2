package io.offhook.stack.service;

import java.util.Map;
import java.util.function.Supplier;

/** How users and services sign in. */
public interface SignIn {

    /** The configuration of a service for this. */
    Map<String, String> settings(Service service);

    /** The {@code Authorization} header of the administrator. */
    Supplier<String> administrator();
}
