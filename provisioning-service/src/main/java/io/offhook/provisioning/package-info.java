/**
 * The provisioning service: administrators prepare phones here, phones fetch their files here. It owns the phone topic, and the user
 * and setting topics beside it.
 */
@NullMarked
package io.offhook.provisioning;

import org.jspecify.annotations.NullMarked;
