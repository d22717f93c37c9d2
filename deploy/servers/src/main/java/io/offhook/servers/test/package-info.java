/**
 * The servers as a Quarkus test resource, one set for all test classes of a module:
 *
 * <pre>
 *   &#64;WithTestResource(value = RealServers.class, initArgs = &#64;ResourceArg(name = "servers", value = "postgres,kafka"))
 * </pre>
 *
 * They are child processes. With {@code -Dservers=containers} they are Testcontainers; without it, Docker is not used.
 */
@NullMarked
package io.offhook.servers.test;

import org.jspecify.annotations.NullMarked;
