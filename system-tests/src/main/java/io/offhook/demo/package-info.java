/**
 * The demo: from a CSV file to a configured phone on a running stack. {@link io.offhook.demo.DemoRun} has the steps in their order; each
 * checks what it expects, and the first that fails ends the demo.
 */
@NullMarked
package io.offhook.demo;

import org.jspecify.annotations.NullMarked;
