package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class PolicyTemplatesTest {

    @TempDir
    Path directory;

    @Test
    void everyKeyOfThePolicyIsInTheTemplate() throws Exception {
        PolicyTemplates.write(directory);

        Document template = read(directory.resolve("rdp-medic.admx"));

        List<String> keys = Stream.concat(SettingKey.ALL.stream().map(SettingKey::name), FleetFormat.keys().stream())
                .toList();
        assertThat(Stream.concat(
                        attributes(template, "policy", "valueName"), attributes(template, "text", "valueName")))
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(attributes(template, "policy", "key")).containsOnly("Software\\Policies\\RDP Medic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE"})
    void eachLanguageHasEveryTextThatTheTemplateNames(String language) throws Exception {
        PolicyTemplates.write(directory);

        Document template = read(directory.resolve("rdp-medic.admx"));
        Document texts = read(directory.resolve(language).resolve("rdp-medic.adml"));

        List<String> strings = attributes(texts, "string", "id").toList();
        Stream.of("displayName", "explainText")
                .flatMap(name -> attributes(template, "policy", name))
                .forEach(reference -> assertThat(strings).contains(named(reference, "string")));
        assertThat(attributes(texts, "presentation", "id"))
                .containsExactlyElementsOf(attributes(template, "policy", "presentation")
                        .map(reference -> named(reference, "presentation"))
                        .toList());
    }

    private static String named(String reference, String kind) {
        assertThat(reference).startsWith("$(" + kind + ".");
        return reference.substring(kind.length() + 3, reference.length() - 1);
    }

    private static Document read(Path file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static Stream<String> attributes(Document document, String element, String attribute) {
        var elements = document.getElementsByTagName(element);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> ((Element) elements.item(i)).getAttribute(attribute))
                .filter(value -> !value.isEmpty());
    }
}
