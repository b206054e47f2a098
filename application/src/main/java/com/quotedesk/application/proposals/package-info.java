@NullMarked
package com.quotedesk.application.proposals;

import org.jspecify.annotations.NullMarked;
