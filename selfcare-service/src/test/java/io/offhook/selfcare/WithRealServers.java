package io.offhook.selfcare;

import io.offhook.selfcare.support.ActivationPeerResource;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Real PostgreSQL, Kafka and SMTP, and a peer that answers reveals. The same for every test class, so that they share one application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka,mail"))
@WithTestResource(ActivationPeerResource.class)
@interface WithRealServers {}
