@NullMarked
package io.offhook.provisioning.model;

import org.jspecify.annotations.NullMarked;
