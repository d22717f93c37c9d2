package io.offhook.stack.service;

import io.offhook.stackclient.rest.Account;
import java.util.Map;

/** How users and services sign in. */
public interface SignIn {

    /** The configuration of a service for this. */
    Map<String, String> settings(Service service);

    /** The account that makes the first settings. */
    Account administrator();
}
