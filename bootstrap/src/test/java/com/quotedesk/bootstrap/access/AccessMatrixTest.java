package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.quotedesk.bootstrap.access.AccessMatrix.Asker;
import com.quotedesk.bootstrap.access.AccessMatrix.Row;
import io.micronaut.web.router.Router;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every operation there is × everybody who may ask. A new route without a line in {@code
 * access-matrix.txt} fails here.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessMatrixTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String LET_THROUGH = "ok";

    private final OpenDesk desk = OpenDesk.running();
    private final People people = People.at(desk);
    private final Map<Asker, String> tokens = new HashMap<>();
    private final Map<String, String> programs = new HashMap<>();

    @Test
    void every_route_has_a_line_and_every_line_a_route() {
        var routes = new TreeSet<String>();
        desk.desk
                .get(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .filter(route -> !route.getHttpMethodName().equals("OPTIONS"))
                .forEach(
                        route ->
                                routes.add(
                                        route.getHttpMethodName()
                                                + " "
                                                + route.getUriMatchTemplate()));

        assertThat(new TreeSet<>(AccessMatrix.rows().stream().map(Row::operation).toList()))
                .as("routes, and lines of access-matrix.txt")
                .isEqualTo(routes);
    }

    @Test
    void who_proves_nothing_gets_nothing() throws Exception {
        var wrong = new ArrayList<String>();
        for (var row : AccessMatrix.rows()) {
            for (var proof : proofs().entrySet()) {
                int status = ask(row, proof.getValue());
                boolean right = row.open() ? status != 401 && status != 403 : status == 401;
                // An address that is open asks nobody for a proof, but refuses a false one.
                if (!right && !(row.open() && status == 401 && !proof.getKey().equals("none"))) {
                    wrong.add(row.operation() + " with " + proof.getKey() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everybody_gets_what_the_matrix_says() {
        var wrong = new ArrayList<String>();
        for (var row : AccessMatrix.rows()) {
            var got = new ArrayList<String>();
            for (var asker : Asker.values()) {
                got.add(told(ask(row, tokenOf(asker, row))));
            }
            if (row.template().endsWith("/logout")) {
                tokens.clear();
            }
            if (!got.equals(row.cells())) {
                wrong.add(row.operation() + " | " + String.join(" ", got));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String tokenOf(Asker asker, Row row) {
        return switch (asker) {
            case VIEWER -> tokens.computeIfAbsent(asker, _ -> desk.logIn(People.VIEWER));
            case STRANGER -> tokens.computeIfAbsent(asker, _ -> desk.logIn(People.STRANGER));
            case MANAGER -> tokens.computeIfAbsent(asker, _ -> desk.logIn(People.MANAGER));
            case ADMIN -> tokens.computeIfAbsent(asker, _ -> desk.logIn(OpenDesk.ADMIN));
            case TOKEN ->
                    programs.computeIfAbsent(
                            String.valueOf(row.permission()), people::tokenWithout);
        };
    }

    /** What was sent may be wrong in other ways; who was let through to hear so was let through. */
    private static String told(int status) {
        return status == 401 || status == 403 || status == 404 || status == 429 || status >= 500
                ? Integer.toString(status)
                : LET_THROUGH;
    }

    private int ask(Row row, String token) {
        var path = VARIABLE.matcher(row.template()).replaceAll(name -> value(row, name.group(1)));
        var body = row.body() == null && !row.method().equals("GET") ? "{}" : row.body();
        return desk.status(
                row.method(), path, token.isEmpty() ? null : token, body, "If-Match", "\"1\"");
    }

    /** {@code {id}} is of what stands before it. */
    private String value(Row row, String variable) {
        var kind = variable;
        if (variable.equals("id")) {
            var before = row.template().substring(0, row.template().indexOf("/{id}"));
            kind = before.substring(before.lastIndexOf('/') + 1).replaceFirst("s$", "");
        } else if (variable.equals("number") || variable.equals("revision")) {
            return "1";
        }
        return people.names.getOrDefault(kind, UUID.randomUUID().toString());
    }

    private Map<String, String> proofs() throws Exception {
        var now = Instant.now();
        var kid = SignedJWT.parse(people.admin).getHeader().getKeyID();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build();
        var expired = new SignedJWT(header, claims(now.minusSeconds(60)));
        expired.sign(new MACSigner(OpenDesk.SECRET));
        var foreign = new SignedJWT(header, claims(now.plusSeconds(600)));
        foreign.sign(new MACSigner("somebody else's secret, also long enough"));
        return Map.of(
                "none",
                "",
                "an expired one",
                expired.serialize(),
                "a foreign key",
                foreign.serialize(),
                "no algorithm",
                new PlainJWT(new PlainHeader(), claims(now.plusSeconds(600))).serialize(),
                "an unknown token",
                "qdk_" + "x".repeat(43));
    }

    /** Those of the administrator's session, which is open. */
    private JWTClaimsSet claims(Instant expires) throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(people.admin).getJWTClaimsSet())
                .expirationTime(Date.from(expires))
                .build();
    }
}
