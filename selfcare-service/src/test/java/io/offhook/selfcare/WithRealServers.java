package io.offhook.selfcare;

import io.offhook.selfcare.support.ActivationStubResource;
import io.offhook.selfcare.support.TestMailServerResource;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Real PostgreSQL and Kafka, an SMTP server, and a stub of the activation service. All test classes with it share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(ActivationStubResource.class)
@WithTestResource(TestMailServerResource.class)
public @interface WithRealServers {}
