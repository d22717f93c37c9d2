@NullMarked
package io.offhook.contracts.chain;

import org.jspecify.annotations.NullMarked;
