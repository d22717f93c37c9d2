package io.offhook.console.owning;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "selfcare")
@RegisterProvider(SignedInPerson.class)
interface SelfcareClient extends ServiceClient {}
