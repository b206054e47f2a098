/** The API held to its own description. */
@NullMarked
package com.quotedesk.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
