package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeavmScriptTest {

    /** As TeaVM says that a class has no fields. */
    private static final String PLAIN = "let Qa=superclass=>{return function(){superclass.call(this);}};";

    @Test
    void fieldsOfClassesThatAreNotEachOthersAncestorsShareNames() throws IOException {
        String small = small(PLAIN + """
            function Qb(){this.$id$=0;}
            function Qc(){let a=this;Qb.call(a);a.qr=0;a.qs=null;}
            function Qd(){Qb.call(this);this.qt=0;}
            let Qe=Qa(Qd);
            function Qf(){Qe.call(this);this.qu=0;}
            let Qg=a=>{return a.qs+a.qs+a.qr;},Qh=a=>{return a.qt+a.qu+a.length;};
            main=()=>{return [new Qc(),new Qf(),Qg,Qh];};
            """, Set.of());
        assertEquals("""
            var main;(function(){let Qa=superclass=>{return function(){superclass.call(this)}};\
            function Qb(){this.$id$=0}function Qc(){let a=this;Qb.call(a);a.B=0;a.A=null}\
            function Qd(){Qb.call(this);this.A=0}let Qe=Qa(Qd);function Qf(){Qe.call(this);this.B=0}\
            let Qg=a=>{return a.A+a.A+a.B},Qh=a=>{return a.A+a.B+a.length};main=()=>{return[new Qc,new Qf,Qg,Qh]}})();
            """.strip(), small.replace("\n", ""));
    }

    @Test
    void whatIsNotJavasKeepsItsNameAndNobodyGetsIt() throws IOException {
        String small = small("""
            function Qb(){this.$id$=0;}
            function Qc(){let a=this;Qb.call(a);a.on=0;a.qs=null;}
            main=a=>{a.on.A();return {B:a.qs,C:"D"};};
            """, Set.of("on"));
        assertTrue(small.contains("a.on=0;a.E=null"), small);
        assertTrue(small.contains("a.on.A();return{B:a.E,C:\"D\"}"), small);
    }

    /** As TeaVM says what its classes are: a parent, an interface, methods; and what only reflection asks for. */
    private static final String CLASSES = PLAIN + """
        let Qm=Symbol("m"),Qn=()=>{return {parent:null,superinterfaces:[],modifiers:0};},\
        Qt=data=>{let i=0;while(i<data.length){let cls=data[i++];let m=Qn();cls[Qm]=m;m.name=data[i++];m.parent=data[i++];\
        m.superinterfaces=data[i++];m.modifiers=data[i++];i++;m.clinit=data[i++];let v=data[i++];}},\
        Qi=Qa(0),Qx=Qa(0),Qu=a=>{return a;},Qy=a=>{return Qy(a);};
        function Qb(){this.$id$=0;}
        function Qc(){Qb.call(this);this.f=0;}
        let Qd=Qa(Qc);
        Qt([Qb,0,0,[],1,0,0,0,Qi,0,Qb,[],1537,0,0,0,Qx,0,Qb,[],16,0,()=>Qy(0),0]);
        Qt([Qc,0,Qb,[],17,0,()=>Qy(1),0,Qd,0,Qc,[Qi],1,0,0,["run",Qu]]);
        """;

    @Test
    void ofClassesThereIsWhatSomebodyNeeds() throws IOException {
        String small = small(CLASSES + "main=()=>{return new Qd();};", Set.of());
        assertTrue(small.contains("Qt([Qb,Qc],[Qd,Qc,0])"), small);
        assertTrue(!small.contains("1537") && !small.contains("superinterfaces=") && !small.contains("clinit"), small);
    }

    @Test
    void interfacesStayWhereSomebodyAsksForThem() throws IOException {
        String small = small(CLASSES + "main=a=>{return [new Qd(),Qd[Qm].superinterfaces,Qi,a.run()];};", Set.of());
        assertTrue(small.contains("Qt([Qb,Qi,Qc],[Qd,Qc,[\"run\",Qu],[Qi]])"), small);
    }

    @Test
    void interfacesThatNobodyAsksForGoButThoseThatAreOneOfTheOthers() throws IOException {
        String three = CLASSES.replace("Qd,0,Qc,[Qi]", "Qd,0,Qc,[Qi,Qk]").replace("Qi,0,Qb,[]", "Qi,0,Qb,[Qx]")
                + "let Qk=Qa(0);main=()=>{return [new Qd(),Qd[Qm].superinterfaces,Qx];};";
        assertTrue(
                small(three, Set.of()).contains("Qt([Qb,Qx,Qc],[Qi,Qb,0,[Qx],Qd,Qc,0,[Qi]])"), small(three, Set.of()));
    }

    @Test
    void methodsThatNobodyCallsGo() throws IOException {
        String uncalled = small(CLASSES + "main=()=>{return new Qd();};", Set.of());
        assertTrue(!uncalled.contains("run") && !uncalled.contains("return a"), uncalled);
    }

    @Test
    void whatJavaScriptMayCallGoesWithItsClass() throws IOException {
        String functors = CLASSES + "(()=>{let c;c=Qd.prototype;c.page=a=>1;c=Qx.prototype;c.take=a=>2;})();";
        String one = small(functors + "main=()=>{return new Qd();};", Set.of());
        assertTrue(one.contains(".page=a=>1") && !one.contains("take"), one);
        String none = small(functors + "main=()=>{return 7;};", Set.of());
        assertTrue(!none.contains("page") && !none.contains("(()=>{let c"), none);
    }

    @Test
    void whatIsSetAndNeverReadIsNotSet() throws IOException {
        String script = CLASSES + "let Qo=cls=>{return cls;},Qp=null,Qq=null,Qr=null;";
        String small = small(script + "main=()=>{Qp=Qo(Qd);Qq=new Qd();Qr=Math.random();return Qq;};", Set.of());
        assertTrue(small.contains("main=()=>{Qq=new Qd;Qr=Math.random();return Qq}"), small);
    }

    @Test
    void anExportThatIsNotWantedGoesWithWhatItNeeds() throws IOException {
        String script = "var main;var open;var write;(function(){" + CLASSES + """
                let Qs=f=>{return f;},Qf=()=>{return new Qd();},Qg=()=>{return Qi;};
                let C=Qs(Qu);C.javaException=Qy;
                main=C;open=Qf;write=Qg;
                })();
                """;
        String small = TeavmScript.shortened(
                "page.js", script, Set.of(), name -> name.equals("open") ? "openFile" : null, false);
        assertTrue(small.startsWith("var openFile;(function(){"), small);
        assertTrue(small.strip().endsWith("openFile=Qf})();"), small);
        assertTrue(!small.contains("main") && !small.contains("write") && !small.contains("javaException"), small);
    }

    @Test
    void ofTheTextsThereAreThoseThatSomebodyAsksFor() throws IOException {
        String pool = "let Qb,Qc=strings=>{Qb=strings;},Qd=index=>Qb[index];Qc([\"a\",\"b\",\"c\",\"d\"]);";
        String small = small(pool + "main=()=>{return Qd(3)+Qd(1)+Qd(3);};", Set.of());
        assertTrue(small.contains("([\"d\",\"b\"])") && small.contains("Qd(0)+Qd(1)+Qd(0)"), small);
        String computed = small(pool + "main=a=>{return Qd(3)+Qd(a);};", Set.of());
        assertTrue(computed.contains("([\"a\",\"b\",\"c\",\"d\"])"), computed);
    }

    @Test
    void whereNoErrorGoesOutItHasNothingOfJavas() throws IOException {
        String script = """
            var main;(function(){let Qe;if(typeof Reflect==="object"){Qe=function Qe(){};Qe.prototype=7;}else {Qe=Error;}
            main=()=>{return new Qe();};})();
            """;
        String small = TeavmScript.shortened("page.js", script, Set.of(), name -> name, true);
        assertEquals("var main;(function(){let Qe;Qe=Error;main=()=>{return new Qe}})();", small.replace("\n", ""));
        assertTrue(TeavmScript.shortened("page.js", script, Set.of(), name -> name, false)
                .contains("prototype"));
    }

    @Test
    void whetherAClassIsOneOfAnotherIsAskedWithoutACache() throws IOException {
        String small = small("""
            let Qm=Symbol("m"),Qi=(from,to)=>{if(from===to){return true;}let map=from[Qm].assignableCache;\
            if(map===null){map=new Map();from[Qm].assignableCache=map;}return map.get(to)||Qi(from[Qm].parent,to);};
            main=Qi;
            """, Set.of());
        assertTrue(small.contains("Qi=(from,to)=>from===to||(to[Qm].itemType!==null?"), small);
        assertTrue(small.contains("from[Qm].superinterfaces.some(one=>Qi(one,to))"), small);
        assertTrue(!small.contains("assignableCache"), small);
    }

    @Test
    void whatOnlyOldBrowsersNeedGoes() throws IOException {
        String small = small("""
            main=function(){let c;if('slice' in this.data){c=this.data.slice();}else {c=[];}return c;};
            """, Set.of());
        assertTrue(small.contains("main=function(){let c;{c=this.data.slice()}return c}"), small);
    }

    @Test
    void whatOnlyADebuggerSeesGoes() throws IOException {
        String small = small("""
            let Qh=source=>{return Object.assign({name:null,flat:null,clinit:()=>{}},source||{});};
            let Qw=(meta,cls)=>{meta.shown=o=>1;meta.kind=2;return cls.name+meta.kind;};
            let Ql=data=>{let prefixIndex=data;Qp=prefixIndex;},Qp=null;Ql([]);
            let Qr=(err,ex)=>{if(typeof decode==="function"&&err.stack){Qh(decode(err.stack));}};
            function Qb(){this.$id$=0;}
            Qb.prototype.toString=function(){return "object";};
            Qb.prototype.__teavm_class__=function(){return 1;};
            main=[Qh,Qw,Qr,Qb,Math.imul||function(a,b){return a*b;}];
            """, Set.of());
        for (String gone : new String[] {"clinit", "flat", "shown", "([])", "decode", "toString", "__teavm", "a*b"}) {
            assertTrue(!small.contains(gone), gone + ": " + small);
        }
        assertTrue(small.contains("{name:null}") && small.contains("meta.kind=2"), small);
        assertTrue(small.contains("Math.imul]"), small);
    }

    @Test
    void classesWithNamesStayAsTheyAre() throws IOException {
        String named = CLASSES.replace("Qx,0,Qb", "Qx,\"Shape\",-1,Qb") + "main=()=>{return new Qd();};";
        assertTrue(small(named, Set.of()).contains("1537"), named);
    }

    @Test
    void aSwitchOverTextsBecomesASearch() throws IOException {
        String small = small("""
            let Qb=n=>{return n;},Qc=(a,b)=>{return a===b;},Qd=a=>{return a.length;};
            main=b=>{let c;a:{c=(-1);switch(Qd(b)){case 97:if(!Qc(b,Qb(4)))break a;c=1;break a;\
            case -98:if(!Qc(b,Qb(5)))break a;c=0;break a;default:}}return c;};
            """, Set.of());
        assertTrue(small.contains("c=$textAt(b,[5,4])"), small);
        assertTrue(
                small.contains("const $textAt=(text,numbers)=>numbers.findIndex(number=>Qc(text,Qb(number)));"), small);
        assertTrue(!small.contains("switch"), small);
    }

    @Test
    void aSwitchWhereTwoTextsHaveOneHashStays() throws IOException {
        String script = """
            let Qb=n=>{return n;},Qc=(a,b)=>{return a===b;},Qd=a=>{return a.length;};
            main=b=>{let c;a:{c=(-1);switch(Qd(b)){case 97:if(Qc(b,Qb(4))){c=1;break a;}if(!Qc(b,Qb(5)))break a;\
            c=0;break a;default:}}return c;};
            """;
        assertTrue(small(script, Set.of()).contains("switch("), script);
    }

    @Test
    void aSwitchOverTextsThatDoesSomethingElseStays() throws IOException {
        for (String rest : new String[] {"default:c=7;", "case 98:c=2;break a;default:"}) {
            String script = """
                let Qb=n=>{return n;},Qc=(a,b)=>{return a===b;},Qd=a=>{return a.length;};
                main=b=>{let c;a:{c=(-1);switch(Qd(b)){case 97:if(!Qc(b,Qb(4)))break a;c=0;break a;%s}}return c;};
                """.formatted(rest);
            assertTrue(small(script, Set.of()).contains("switch("), script);
        }
    }

    @Test
    void aConstructorThatOneFactoryCallsIsPartOfIt() throws IOException {
        String classes = "function Qb(){this.$id$=0;}function Qc(){Qb.call(this);this.qs=0;}";
        String factory = "let Qd=(a,b,c)=>{a.qs=b+c;},Qe=(b,a)=>{let c=new Qc();Qd(c,b,a);return c;};";
        String alone = small(classes + factory + "main=Qe;", Set.of());
        assertTrue(alone.contains("(b,c)=>{let a=new Qc;a.A=b+c;return a}"), alone);
        for (String other : new String[] {
            factory + "main=[Qe,Qd];",
            factory.replace("Qd(c,b,a)", "Qd(c,a,b)") + "main=Qe;",
            factory.replace("a.qs=b+c;", "if(b)return;a.qs=b+c;") + "main=Qe;"
        }) {
            assertTrue(!small(classes + other, Set.of()).contains("let a=new"), other);
        }
    }

    @Test
    void whatIsServedHasSimplerFormsAndNamesByTheirPlaces() throws IOException {
        String small =
                TeavmScript.small("page.js", "var main;(function(){" + """
            let Qb=null,Qc=(b,c)=>{let d,e;d=b;e=0;while(true){if(!(e<c))break;d.push(e);e=e+1|0;}return d;},
            Qd=b=>{let c;if(b===null){c=Qc([],3);Qb=c;return c;}Qb=b;return b;};
            main=()=>{return [Qd(null),Qb];};
            """ + "})();", Set.of(), name -> name, false);
        assertEquals("""
            var main;(function(){let e=null,t=(e,t)=>{let n;for(n=0;n<t;)e.push(n),n=n+1|0;return e},\
            n=n=>{let r;return null===n?e=r=t([],3):e=n};main=()=>[n(null),e]})();
            """.strip(), small);
    }

    @Test
    void whatNobodyMadeWithTeavmIsRefused() {
        assertThrows(
                IOException.class, () -> TeavmScript.small("page.js", "var main=1;", Set.of(), name -> name, false));
        assertThrows(
                IOException.class, () -> TeavmScript.small("page.js", "(function(){", Set.of(), name -> name, false));
    }

    private static String small(String inside, Set<String> kept) throws IOException {
        return TeavmScript.shortened("page.js", "var main;(function(){" + inside + "})();", kept, name -> name, false);
    }
}
