/** Networks of device pools, as provisioning publishes them: they tell the site of a phone that has no MAC yet. Addresses are not kept. */
@NullMarked
package io.offhook.activation.network;

import org.jspecify.annotations.NullMarked;
