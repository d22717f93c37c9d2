package io.offhook.console.owning;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "tvs")
@RegisterProvider(SignedInPerson.class)
interface TvsClient extends ServiceClient {}
