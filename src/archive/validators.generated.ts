// @ts-nocheck: made from schemas/ by `npm run generate`. Do not edit.
import { codePoints, FORMATS } from './formats.ts';

export const issues = validate20;
const schema31 = {"$id":"issues.schema.json","type":"object","additionalProperties":false,"required":["title","sendDate","sections"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"$ref":"common.schema.json#/$defs/title"},"summary":{"$ref":"common.schema.json#/$defs/summary"},"sendDate":{"$ref":"common.schema.json#/$defs/date"},"editors":{"type":"array","items":{"$ref":"common.schema.json#/$defs/credit"}},"sections":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["heading","entries"],"properties":{"heading":{"type":"string","minLength":2,"maxLength":120},"entries":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}}}}},"proposed":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema33 = {"type":"string"};
const schema34 = {"type":"string","minLength":2,"maxLength":200};
const schema35 = {"type":"string","minLength":10,"maxLength":400};
const schema36 = {"type":"string","format":"calendar-date"};
const schema37 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":2,"maxLength":120},"person":{"type":"string","minLength":1},"affiliation":{"type":"string","minLength":2,"maxLength":160}}};
const schema38 = {"type":"array","maxItems":5,"uniqueItems":true,"items":{"type":"string","minLength":1}};
const schema41 = {"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1,"pattern":"^[a-z]+/[a-z0-9][a-z0-9/-]*$"}};
const schema42 = {"type":"string","format":"date-or-local-time"};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePoints;
const formats0 = FORMATS["calendar-date"];
const formats4 = FORMATS["date-or-local-time"];
const schema39 = {"type":"array","items":{"type":"object","additionalProperties":false,"required":["label","url"],"properties":{"label":{"type":"string","minLength":2,"maxLength":120},"url":{"$ref":"#/$defs/url"}}}};
const schema40 = {"type":"string","format":"web-address"};
const formats2 = FORMATS["web-address"];

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"array","items":{"type":"object","additionalProperties":false,"required":["rule","reason"],"properties":{"rule":{"$ref":"#/$defs/ruleName"},"reason":{"type":"string","minLength":10,"maxLength":300}}}};
const schema45 = {"type":"string","pattern":"^[a-z]+(-[a-z]+)*/[a-z0-9-]+$"};
const pattern5 = new RegExp("^[a-z]+(-[a-z]+)*/[a-z0-9-]+$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate24.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const pattern4 = new RegExp("^[a-z]+/[a-z0-9][a-z0-9/-]*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="issues.schema.json" */;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.title === undefined) && (missing0 = "title")) || ((data.sendDate === undefined) && (missing0 = "sendDate"))) || ((data.sections === undefined) && (missing0 = "sections"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sendDate !== undefined){
let data3 = data.sendDate;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data3 === "string"){
if(!(formats0(data3))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.editors !== undefined){
let data4 = data.editors;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data4)){
var valid5 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.name === undefined) && (missing1 = "name")){
return false;
}
else {
const _errs19 = errors;
for(const key1 in data5){
if(!(((key1 === "name") || (key1 === "person")) || (key1 === "affiliation"))){
return false;
break;
}
}
if(_errs19 === errors){
if(data5.name !== undefined){
let data6 = data5.name;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data6 === "string"){
if(data6.length > 120 && func2(data6) > 120){
return false;
}
else {
if(data6.length < 4 && func2(data6) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid7 = _errs20 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data5.person !== undefined){
let data7 = data5.person;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(data7.length < 2 && func2(data7) < 1){
return false;
}
}
else {
return false;
}
}
var valid7 = _errs22 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data5.affiliation !== undefined){
let data8 = data5.affiliation;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data8 === "string"){
if(data8.length > 160 && func2(data8) > 160){
return false;
}
else {
if(data8.length < 4 && func2(data8) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid7 = _errs24 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid5 = _errs16 === errors;
if(!valid5){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sections !== undefined){
let data9 = data.sections;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data9)){
if(data9.length < 1){
return false;
}
else {
var valid8 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs28 = errors;
if(errors === _errs28){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((data10.heading === undefined) && (missing2 = "heading")) || ((data10.entries === undefined) && (missing2 = "entries"))){
return false;
}
else {
const _errs30 = errors;
for(const key2 in data10){
if(!((key2 === "heading") || (key2 === "entries"))){
return false;
break;
}
}
if(_errs30 === errors){
if(data10.heading !== undefined){
let data11 = data10.heading;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data11 === "string"){
if(data11.length > 120 && func2(data11) > 120){
return false;
}
else {
if(data11.length < 4 && func2(data11) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid9 = _errs31 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data10.entries !== undefined){
let data12 = data10.entries;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data12)){
if(data12.length < 1){
return false;
}
else {
var valid10 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
const _errs35 = errors;
if(errors === _errs35){
if(typeof data13 === "string"){
if(data13.length < 2 && func2(data13) < 1){
return false;
}
}
else {
return false;
}
}
var valid10 = _errs35 === errors;
if(!valid10){
break;
}
}
if(valid10){
let i3 = data12.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data12[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i3;
}
}
}
}
}
else {
return false;
}
}
var valid9 = _errs33 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
return false;
}
}
var valid8 = _errs28 === errors;
if(!valid8){
break;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proposed !== undefined){
let data14 = data.proposed;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data14)){
if(data14.length < 1){
return false;
}
else {
var valid12 = true;
const len3 = data14.length;
for(let i4=0; i4<len3; i4++){
let data15 = data14[i4];
const _errs39 = errors;
if(errors === _errs39){
if(typeof data15 === "string"){
if(data15.length < 2 && func2(data15) < 1){
return false;
}
}
else {
return false;
}
}
var valid12 = _errs39 === errors;
if(!valid12){
break;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data16 = data.topics;
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(Array.isArray(data16)){
if(data16.length > 5){
return false;
}
else {
var valid14 = true;
const len4 = data16.length;
for(let i5=0; i5<len4; i5++){
let data17 = data16[i5];
const _errs44 = errors;
if(errors === _errs44){
if(typeof data17 === "string"){
if(data17.length < 2 && func2(data17) < 1){
return false;
}
}
else {
return false;
}
}
var valid14 = _errs44 === errors;
if(!valid14){
break;
}
}
if(valid14){
let i6 = data16.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data16[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i6;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs46 = errors;
if(!(validate22(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data19 = data.aliases;
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data19)){
var valid17 = true;
const len5 = data19.length;
for(let i7=0; i7<len5; i7++){
let data20 = data19[i7];
const _errs50 = errors;
if(errors === _errs50){
if(typeof data20 === "string"){
if(data20.length < 2 && func2(data20) < 1){
return false;
}
else {
if(!pattern4.test(data20)){
return false;
}
}
}
else {
return false;
}
}
var valid17 = _errs50 === errors;
if(!valid17){
break;
}
}
if(valid17){
let i8 = data19.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data19[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
return false;
break;
}
indices2[item2] = i8;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data21 = data.firstPublished;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(errors === _errs53){
if(typeof data21 === "string"){
if(!(formats4(data21))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data22 = data.lastChanged;
const _errs55 = errors;
const _errs56 = errors;
if(errors === _errs56){
if(errors === _errs56){
if(typeof data22 === "string"){
if(!(formats4(data22))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs58 = errors;
if(!(validate24(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const events = validate26;
const schema46 = {"$id":"events.schema.json","type":"object","additionalProperties":false,"required":["title","summary","starts"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"$ref":"common.schema.json#/$defs/title"},"summary":{"$ref":"common.schema.json#/$defs/summary"},"starts":{"$ref":"common.schema.json#/$defs/dateOrTime"},"ends":{"$ref":"common.schema.json#/$defs/dateOrTime"},"zone":{"$ref":"common.schema.json#/$defs/zone"},"moved":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"$ref":"common.schema.json#/$defs/dateOrTime"},"on":{"$ref":"common.schema.json#/$defs/date"}}}},"status":{"enum":["scheduled","tentative","postponed","cancelled"]},"attendance":{"enum":["online","in-person","hybrid"]},"place":{"$ref":"common.schema.json#/$defs/place"},"series":{"$ref":"common.schema.json#/$defs/series"},"organisers":{"type":"array","items":{"$ref":"common.schema.json#/$defs/credit"}},"speakers":{"$ref":"common.schema.json#/$defs/speakers"},"url":{"$ref":"common.schema.json#/$defs/url"},"registration":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"url":{"$ref":"common.schema.json#/$defs/url"},"deadline":{"$ref":"common.schema.json#/$defs/dateOrTime"}}},"slides":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"label":{"type":"string","minLength":2,"maxLength":160},"url":{"$ref":"common.schema.json#/$defs/url"}}}},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema52 = {"type":"string","format":"time-zone"};
const schema55 = {"type":"string","minLength":2,"maxLength":200};
const schema56 = {"type":"string","minLength":1};
const formats12 = FORMATS["time-zone"];
const schema58 = {"type":"array","items":{"$ref":"#/$defs/credit"}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((data0.name === undefined) && (missing0 = "name")){
return false;
}
else {
const _errs4 = errors;
for(const key0 in data0){
if(!(((key0 === "name") || (key0 === "person")) || (key0 === "affiliation"))){
return false;
break;
}
}
if(_errs4 === errors){
if(data0.name !== undefined){
let data1 = data0.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.person !== undefined){
let data2 = data0.person;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length < 2 && func2(data2) < 1){
return false;
}
}
else {
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.affiliation !== undefined){
let data3 = data0.affiliation;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 160 && func2(data3) > 160){
return false;
}
else {
if(data3.length < 4 && func2(data3) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate27.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate29.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate31.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="events.schema.json" */;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.starts === undefined) && (missing0 = "starts"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema46.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.starts !== undefined){
let data3 = data.starts;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data3 === "string"){
if(!(formats4(data3))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ends !== undefined){
let data4 = data.ends;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data4 === "string"){
if(!(formats4(data4))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.zone !== undefined){
let data5 = data.zone;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data5 === "string"){
if(!(formats12(data5))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moved !== undefined){
let data6 = data.moved;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data6)){
if(data6.length < 1){
return false;
}
else {
var valid7 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs22 = errors;
if(errors === _errs22){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.from === undefined) && (missing1 = "from")){
return false;
}
else {
const _errs24 = errors;
for(const key1 in data7){
if(!((key1 === "from") || (key1 === "on"))){
return false;
break;
}
}
if(_errs24 === errors){
if(data7.from !== undefined){
let data8 = data7.from;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data8 === "string"){
if(!(formats4(data8))){
return false;
}
}
else {
return false;
}
}
}
var valid8 = _errs25 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.on !== undefined){
let data9 = data7.on;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(errors === _errs29){
if(typeof data9 === "string"){
if(!(formats0(data9))){
return false;
}
}
else {
return false;
}
}
}
var valid8 = _errs28 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
return false;
}
}
var valid7 = _errs22 === errors;
if(!valid7){
break;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data10 = data.status;
const _errs31 = errors;
if(!((((data10 === "scheduled") || (data10 === "tentative")) || (data10 === "postponed")) || (data10 === "cancelled"))){
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attendance !== undefined){
let data11 = data.attendance;
const _errs32 = errors;
if(!(((data11 === "online") || (data11 === "in-person")) || (data11 === "hybrid"))){
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
let data12 = data.place;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data12 === "string"){
if(data12.length > 200 && func2(data12) > 200){
return false;
}
else {
if(data12.length < 4 && func2(data12) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.series !== undefined){
let data13 = data.series;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(typeof data13 === "string"){
if(data13.length < 2 && func2(data13) < 1){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.organisers !== undefined){
let data14 = data.organisers;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data14)){
var valid13 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
const _errs41 = errors;
const _errs42 = errors;
if(errors === _errs42){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if((data15.name === undefined) && (missing2 = "name")){
return false;
}
else {
const _errs44 = errors;
for(const key2 in data15){
if(!(((key2 === "name") || (key2 === "person")) || (key2 === "affiliation"))){
return false;
break;
}
}
if(_errs44 === errors){
if(data15.name !== undefined){
let data16 = data15.name;
const _errs45 = errors;
if(errors === _errs45){
if(typeof data16 === "string"){
if(data16.length > 120 && func2(data16) > 120){
return false;
}
else {
if(data16.length < 4 && func2(data16) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid15 = _errs45 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data15.person !== undefined){
let data17 = data15.person;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data17 === "string"){
if(data17.length < 2 && func2(data17) < 1){
return false;
}
}
else {
return false;
}
}
var valid15 = _errs47 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data15.affiliation !== undefined){
let data18 = data15.affiliation;
const _errs49 = errors;
if(errors === _errs49){
if(typeof data18 === "string"){
if(data18.length > 160 && func2(data18) > 160){
return false;
}
else {
if(data18.length < 4 && func2(data18) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid15 = _errs49 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid13 = _errs41 === errors;
if(!valid13){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speakers !== undefined){
const _errs51 = errors;
if(!(validate27(data.speakers, {instancePath:instancePath+"/speakers",parentData:data,parentDataProperty:"speakers",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data20 = data.url;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(errors === _errs53){
if(typeof data20 === "string"){
if(!(formats2(data20))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.registration !== undefined){
let data21 = data.registration;
const _errs55 = errors;
if(errors === _errs55){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
return false;
}
else {
const _errs57 = errors;
for(const key3 in data21){
if(!((key3 === "url") || (key3 === "deadline"))){
return false;
break;
}
}
if(_errs57 === errors){
if(data21.url !== undefined){
let data22 = data21.url;
const _errs58 = errors;
const _errs59 = errors;
if(errors === _errs59){
if(errors === _errs59){
if(typeof data22 === "string"){
if(!(formats2(data22))){
return false;
}
}
else {
return false;
}
}
}
var valid17 = _errs58 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data21.deadline !== undefined){
let data23 = data21.deadline;
const _errs61 = errors;
const _errs62 = errors;
if(errors === _errs62){
if(errors === _errs62){
if(typeof data23 === "string"){
if(!(formats4(data23))){
return false;
}
}
else {
return false;
}
}
}
var valid17 = _errs61 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.slides !== undefined){
let data24 = data.slides;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data24)){
var valid20 = true;
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
const _errs66 = errors;
if(errors === _errs66){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing3;
if((data25.url === undefined) && (missing3 = "url")){
return false;
}
else {
const _errs68 = errors;
for(const key4 in data25){
if(!((key4 === "label") || (key4 === "url"))){
return false;
break;
}
}
if(_errs68 === errors){
if(data25.label !== undefined){
let data26 = data25.label;
const _errs69 = errors;
if(errors === _errs69){
if(typeof data26 === "string"){
if(data26.length > 160 && func2(data26) > 160){
return false;
}
else {
if(data26.length < 4 && func2(data26) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid21 = _errs69 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data25.url !== undefined){
let data27 = data25.url;
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(errors === _errs72){
if(typeof data27 === "string"){
if(!(formats2(data27))){
return false;
}
}
else {
return false;
}
}
}
var valid21 = _errs71 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
else {
return false;
}
}
var valid20 = _errs66 === errors;
if(!valid20){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data28 = data.topics;
const _errs74 = errors;
const _errs75 = errors;
if(errors === _errs75){
if(Array.isArray(data28)){
if(data28.length > 5){
return false;
}
else {
var valid24 = true;
const len3 = data28.length;
for(let i3=0; i3<len3; i3++){
let data29 = data28[i3];
const _errs77 = errors;
if(errors === _errs77){
if(typeof data29 === "string"){
if(data29.length < 2 && func2(data29) < 1){
return false;
}
}
else {
return false;
}
}
var valid24 = _errs77 === errors;
if(!valid24){
break;
}
}
if(valid24){
let i4 = data28.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data28[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i4;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs79 = errors;
if(!(validate29(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs79 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data31 = data.aliases;
const _errs80 = errors;
const _errs81 = errors;
if(errors === _errs81){
if(Array.isArray(data31)){
var valid27 = true;
const len4 = data31.length;
for(let i5=0; i5<len4; i5++){
let data32 = data31[i5];
const _errs83 = errors;
if(errors === _errs83){
if(typeof data32 === "string"){
if(data32.length < 2 && func2(data32) < 1){
return false;
}
else {
if(!pattern4.test(data32)){
return false;
}
}
}
else {
return false;
}
}
var valid27 = _errs83 === errors;
if(!valid27){
break;
}
}
if(valid27){
let i6 = data31.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data31[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i6;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data33 = data.firstPublished;
const _errs85 = errors;
const _errs86 = errors;
if(errors === _errs86){
if(errors === _errs86){
if(typeof data33 === "string"){
if(!(formats4(data33))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs85 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data34 = data.lastChanged;
const _errs88 = errors;
const _errs89 = errors;
if(errors === _errs89){
if(errors === _errs89){
if(typeof data34 === "string"){
if(!(formats4(data34))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs91 = errors;
if(!(validate31(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs91 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const series = validate33;
const schema72 = {"$id":"series.schema.json","type":"object","additionalProperties":false,"required":["title","summary","kind"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"$ref":"common.schema.json#/$defs/title"},"summary":{"$ref":"common.schema.json#/$defs/summary"},"kind":{"enum":["events","videos"]},"cadence":{"type":"string","minLength":2,"maxLength":60},"organisers":{"type":"array","items":{"$ref":"common.schema.json#/$defs/credit"}},"url":{"$ref":"common.schema.json#/$defs/url"},"playlist":{"$ref":"common.schema.json#/$defs/youtubePlaylist"},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema78 = {"type":"string","pattern":"^[A-Za-z0-9_-]{13,50}$"};
const pattern8 = new RegExp("^[A-Za-z0-9_-]{13,50}$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate34.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate36.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="series.schema.json" */;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.kind === undefined) && (missing0 = "kind"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema72.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs11 = errors;
if(!((data3 === "events") || (data3 === "videos"))){
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cadence !== undefined){
let data4 = data.cadence;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(data4.length > 60 && func2(data4) > 60){
return false;
}
else {
if(data4.length < 4 && func2(data4) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.organisers !== undefined){
let data5 = data.organisers;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.name === undefined) && (missing1 = "name")){
return false;
}
else {
const _errs19 = errors;
for(const key1 in data6){
if(!(((key1 === "name") || (key1 === "person")) || (key1 === "affiliation"))){
return false;
break;
}
}
if(_errs19 === errors){
if(data6.name !== undefined){
let data7 = data6.name;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 120 && func2(data7) > 120){
return false;
}
else {
if(data7.length < 4 && func2(data7) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.person !== undefined){
let data8 = data6.person;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(data8.length < 2 && func2(data8) < 1){
return false;
}
}
else {
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.affiliation !== undefined){
let data9 = data6.affiliation;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data9 === "string"){
if(data9.length > 160 && func2(data9) > 160){
return false;
}
else {
if(data9.length < 4 && func2(data9) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data10 = data.url;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(errors === _errs27){
if(typeof data10 === "string"){
if(!(formats2(data10))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.playlist !== undefined){
let data11 = data.playlist;
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data12 = data.topics;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data12)){
if(data12.length > 5){
return false;
}
else {
var valid10 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
const _errs35 = errors;
if(errors === _errs35){
if(typeof data13 === "string"){
if(data13.length < 2 && func2(data13) < 1){
return false;
}
}
else {
return false;
}
}
var valid10 = _errs35 === errors;
if(!valid10){
break;
}
}
if(valid10){
let i2 = data12.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data12[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i2;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs37 = errors;
if(!(validate34(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data15 = data.aliases;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data15)){
var valid13 = true;
const len2 = data15.length;
for(let i3=0; i3<len2; i3++){
let data16 = data15[i3];
const _errs41 = errors;
if(errors === _errs41){
if(typeof data16 === "string"){
if(data16.length < 2 && func2(data16) < 1){
return false;
}
else {
if(!pattern4.test(data16)){
return false;
}
}
}
else {
return false;
}
}
var valid13 = _errs41 === errors;
if(!valid13){
break;
}
}
if(valid13){
let i4 = data15.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data15[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i4;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data17 = data.firstPublished;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(errors === _errs44){
if(typeof data17 === "string"){
if(!(formats4(data17))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data18 = data.lastChanged;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(errors === _errs47){
if(typeof data18 === "string"){
if(!(formats4(data18))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs49 = errors;
if(!(validate36(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const recordings = validate38;
const schema87 = {"$id":"recordings.schema.json","type":"object","additionalProperties":false,"required":["title","summary","youtube"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"$ref":"common.schema.json#/$defs/title"},"summary":{"$ref":"common.schema.json#/$defs/summary"},"youtube":{"type":"string","pattern":"^[A-Za-z0-9_-]{11}$"},"startSeconds":{"type":"integer","minimum":1},"published":{"$ref":"common.schema.json#/$defs/date"},"duration":{"type":"string","pattern":"^(\\d{1,2}:)?\\d{1,2}:\\d{2}$"},"thumbnail":{"$ref":"common.schema.json#/$defs/picture"},"chapters":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["at","title"],"properties":{"at":{"type":"string","pattern":"^(\\d{1,2}:)?\\d{1,2}:\\d{2}$"},"title":{"type":"string","minLength":1}}}},"transcript":{"$ref":"common.schema.json#/$defs/url"},"event":{"type":"string","minLength":1},"series":{"$ref":"common.schema.json#/$defs/series"},"speakers":{"$ref":"common.schema.json#/$defs/speakers"},"availability":{"enum":["available","private","removed"]},"lastSeen":{"$ref":"common.schema.json#/$defs/date"},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema92 = {"type":"string","pattern":"^[a-z0-9][a-z0-9/_-]*\\.(jpe?g|png|webp|avif)$"};
const pattern11 = new RegExp("^[A-Za-z0-9_-]{11}$", "u");
const pattern12 = new RegExp("^(\\d{1,2}:)?\\d{1,2}:\\d{2}$", "u");
const pattern13 = new RegExp("^[a-z0-9][a-z0-9/_-]*\\.(jpe?g|png|webp|avif)$", "u");

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((data0.name === undefined) && (missing0 = "name")){
return false;
}
else {
const _errs4 = errors;
for(const key0 in data0){
if(!(((key0 === "name") || (key0 === "person")) || (key0 === "affiliation"))){
return false;
break;
}
}
if(_errs4 === errors){
if(data0.name !== undefined){
let data1 = data0.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.person !== undefined){
let data2 = data0.person;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length < 2 && func2(data2) < 1){
return false;
}
}
else {
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.affiliation !== undefined){
let data3 = data0.affiliation;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 160 && func2(data3) > 160){
return false;
}
else {
if(data3.length < 4 && func2(data3) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate39.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate41.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate41.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate43.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="recordings.schema.json" */;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.youtube === undefined) && (missing0 = "youtube"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema87.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.youtube !== undefined){
let data3 = data.youtube;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startSeconds !== undefined){
let data4 = data.startSeconds;
const _errs13 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
return false;
}
if(errors === _errs13){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.published !== undefined){
let data5 = data.published;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data5 === "string"){
if(!(formats0(data5))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duration !== undefined){
let data6 = data.duration;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(!pattern12.test(data6)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.thumbnail !== undefined){
let data7 = data.thumbnail;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(!pattern13.test(data7)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chapters !== undefined){
let data8 = data.chapters;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data8)){
if(data8.length < 1){
return false;
}
else {
var valid6 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs25 = errors;
if(errors === _errs25){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if(((data9.at === undefined) && (missing1 = "at")) || ((data9.title === undefined) && (missing1 = "title"))){
return false;
}
else {
const _errs27 = errors;
for(const key1 in data9){
if(!((key1 === "at") || (key1 === "title"))){
return false;
break;
}
}
if(_errs27 === errors){
if(data9.at !== undefined){
let data10 = data9.at;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data10 === "string"){
if(!pattern12.test(data10)){
return false;
}
}
else {
return false;
}
}
var valid7 = _errs28 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data9.title !== undefined){
let data11 = data9.title;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(data11.length < 2 && func2(data11) < 1){
return false;
}
}
else {
return false;
}
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
return false;
}
}
var valid6 = _errs25 === errors;
if(!valid6){
break;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transcript !== undefined){
let data12 = data.transcript;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(errors === _errs33){
if(typeof data12 === "string"){
if(!(formats2(data12))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.event !== undefined){
let data13 = data.event;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data13 === "string"){
if(data13.length < 2 && func2(data13) < 1){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.series !== undefined){
let data14 = data.series;
const _errs37 = errors;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data14 === "string"){
if(data14.length < 2 && func2(data14) < 1){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speakers !== undefined){
const _errs40 = errors;
if(!(validate39(data.speakers, {instancePath:instancePath+"/speakers",parentData:data,parentDataProperty:"speakers",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.availability !== undefined){
let data16 = data.availability;
const _errs41 = errors;
if(!(((data16 === "available") || (data16 === "private")) || (data16 === "removed"))){
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastSeen !== undefined){
let data17 = data.lastSeen;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(errors === _errs43){
if(typeof data17 === "string"){
if(!(formats0(data17))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data18 = data.topics;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data18)){
if(data18.length > 5){
return false;
}
else {
var valid12 = true;
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
const _errs48 = errors;
if(errors === _errs48){
if(typeof data19 === "string"){
if(data19.length < 2 && func2(data19) < 1){
return false;
}
}
else {
return false;
}
}
var valid12 = _errs48 === errors;
if(!valid12){
break;
}
}
if(valid12){
let i2 = data18.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data18[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i2;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs50 = errors;
if(!(validate41(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data21 = data.aliases;
const _errs51 = errors;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data21)){
var valid15 = true;
const len2 = data21.length;
for(let i3=0; i3<len2; i3++){
let data22 = data21[i3];
const _errs54 = errors;
if(errors === _errs54){
if(typeof data22 === "string"){
if(data22.length < 2 && func2(data22) < 1){
return false;
}
else {
if(!pattern4.test(data22)){
return false;
}
}
}
else {
return false;
}
}
var valid15 = _errs54 === errors;
if(!valid15){
break;
}
}
if(valid15){
let i4 = data21.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data21[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i4;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data23 = data.firstPublished;
const _errs56 = errors;
const _errs57 = errors;
if(errors === _errs57){
if(errors === _errs57){
if(typeof data23 === "string"){
if(!(formats4(data23))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs56 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data24 = data.lastChanged;
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(errors === _errs60){
if(typeof data24 === "string"){
if(!(formats4(data24))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs62 = errors;
if(!(validate43(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const opportunities = validate45;
const schema106 = {"$id":"opportunities.schema.json","type":"object","additionalProperties":false,"required":["title","summary","kind","organisation","url"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"$ref":"common.schema.json#/$defs/title"},"summary":{"$ref":"common.schema.json#/$defs/summary"},"kind":{"enum":["job","studentship","internship","fellowship","funding","award","call","course","volunteering","survey"]},"organisation":{"type":"string","minLength":2,"maxLength":160},"url":{"$ref":"common.schema.json#/$defs/url"},"deadlines":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["date"],"properties":{"label":{"type":"string","minLength":2,"maxLength":80},"date":{"$ref":"common.schema.json#/$defs/dateOrTime"},"zone":{"$ref":"common.schema.json#/$defs/zone"},"extended":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["from"],"properties":{"from":{"$ref":"common.schema.json#/$defs/dateOrTime"},"on":{"$ref":"common.schema.json#/$defs/date"}}}}}}},"rolling":{"type":"object","additionalProperties":false,"required":["review"],"properties":{"review":{"$ref":"common.schema.json#/$defs/date"}}},"place":{"$ref":"common.schema.json#/$defs/place"},"event":{"type":"string","minLength":1},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate46.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate48.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="opportunities.schema.json" */;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.organisation === undefined) && (missing0 = "organisation"))) || ((data.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema106.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data3 = data.kind;
const _errs11 = errors;
if(!((((((((((data3 === "job") || (data3 === "studentship")) || (data3 === "internship")) || (data3 === "fellowship")) || (data3 === "funding")) || (data3 === "award")) || (data3 === "call")) || (data3 === "course")) || (data3 === "volunteering")) || (data3 === "survey"))){
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.organisation !== undefined){
let data4 = data.organisation;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(data4.length > 160 && func2(data4) > 160){
return false;
}
else {
if(data4.length < 4 && func2(data4) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data5 = data.url;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data5 === "string"){
if(!(formats2(data5))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deadlines !== undefined){
let data6 = data.deadlines;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data6)){
if(data6.length < 1){
return false;
}
else {
var valid5 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs19 = errors;
if(errors === _errs19){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.date === undefined) && (missing1 = "date")){
return false;
}
else {
const _errs21 = errors;
for(const key1 in data7){
if(!((((key1 === "label") || (key1 === "date")) || (key1 === "zone")) || (key1 === "extended"))){
return false;
break;
}
}
if(_errs21 === errors){
if(data7.label !== undefined){
let data8 = data7.label;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(data8.length > 80 && func2(data8) > 80){
return false;
}
else {
if(data8.length < 4 && func2(data8) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data7.date !== undefined){
let data9 = data7.date;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data9 === "string"){
if(!(formats4(data9))){
return false;
}
}
else {
return false;
}
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data7.zone !== undefined){
let data10 = data7.zone;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data10 === "string"){
if(!(formats12(data10))){
return false;
}
}
else {
return false;
}
}
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data7.extended !== undefined){
let data11 = data7.extended;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data11)){
var valid9 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
const _errs32 = errors;
if(errors === _errs32){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((data12.from === undefined) && (missing2 = "from")){
return false;
}
else {
const _errs34 = errors;
for(const key2 in data12){
if(!((key2 === "from") || (key2 === "on"))){
return false;
break;
}
}
if(_errs34 === errors){
if(data12.from !== undefined){
let data13 = data12.from;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(errors === _errs36){
if(typeof data13 === "string"){
if(!(formats4(data13))){
return false;
}
}
else {
return false;
}
}
}
var valid10 = _errs35 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data12.on !== undefined){
let data14 = data12.on;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(errors === _errs39){
if(typeof data14 === "string"){
if(!(formats0(data14))){
return false;
}
}
else {
return false;
}
}
}
var valid10 = _errs38 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
else {
return false;
}
}
var valid9 = _errs32 === errors;
if(!valid9){
break;
}
}
}
else {
return false;
}
}
var valid6 = _errs30 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
return false;
}
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rolling !== undefined){
let data15 = data.rolling;
const _errs41 = errors;
if(errors === _errs41){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing3;
if((data15.review === undefined) && (missing3 = "review")){
return false;
}
else {
const _errs43 = errors;
for(const key3 in data15){
if(!(key3 === "review")){
return false;
break;
}
}
if(_errs43 === errors){
if(data15.review !== undefined){
let data16 = data15.review;
const _errs45 = errors;
if(errors === _errs45){
if(errors === _errs45){
if(typeof data16 === "string"){
if(!(formats0(data16))){
return false;
}
}
else {
return false;
}
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
let data17 = data.place;
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data17 === "string"){
if(data17.length > 200 && func2(data17) > 200){
return false;
}
else {
if(data17.length < 4 && func2(data17) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.event !== undefined){
let data18 = data.event;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data18 === "string"){
if(data18.length < 2 && func2(data18) < 1){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data19 = data.topics;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(Array.isArray(data19)){
if(data19.length > 5){
return false;
}
else {
var valid17 = true;
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
const _errs55 = errors;
if(errors === _errs55){
if(typeof data20 === "string"){
if(data20.length < 2 && func2(data20) < 1){
return false;
}
}
else {
return false;
}
}
var valid17 = _errs55 === errors;
if(!valid17){
break;
}
}
if(valid17){
let i3 = data19.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data19[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i3;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs57 = errors;
if(!(validate46(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data22 = data.aliases;
const _errs58 = errors;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data22)){
var valid20 = true;
const len3 = data22.length;
for(let i4=0; i4<len3; i4++){
let data23 = data22[i4];
const _errs61 = errors;
if(errors === _errs61){
if(typeof data23 === "string"){
if(data23.length < 2 && func2(data23) < 1){
return false;
}
else {
if(!pattern4.test(data23)){
return false;
}
}
}
else {
return false;
}
}
var valid20 = _errs61 === errors;
if(!valid20){
break;
}
}
if(valid20){
let i5 = data22.length;
let j1;
if(i5 > 1){
const indices1 = {};
for(;i5--;){
let item1 = data22[i5];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i5;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data24 = data.firstPublished;
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(errors === _errs64){
if(typeof data24 === "string"){
if(!(formats4(data24))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data25 = data.lastChanged;
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(errors === _errs67){
if(typeof data25 === "string"){
if(!(formats4(data25))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs69 = errors;
if(!(validate48(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const publications = validate50;
const schema125 = {"$id":"publications.schema.json","type":"object","additionalProperties":false,"required":["title","summary","url","origin"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"type":"string","minLength":2,"maxLength":300},"summary":{"$ref":"common.schema.json#/$defs/summary"},"url":{"$ref":"common.schema.json#/$defs/url"},"origin":{"enum":["community","associated","independent","elsewhere"]},"authors":{"type":"array","items":{"$ref":"common.schema.json#/$defs/credit"}},"venue":{"type":"string","minLength":2,"maxLength":200},"doi":{"type":"string","pattern":"^10\\.\\d{4,9}/\\S+$"},"preprint":{"$ref":"common.schema.json#/$defs/url"},"published":{"$ref":"common.schema.json#/$defs/date"},"chosen":{"type":"object","additionalProperties":false,"required":["month"],"properties":{"month":{"$ref":"common.schema.json#/$defs/month"},"by":{"$ref":"common.schema.json#/$defs/credit"}}},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema132 = {"type":"string","format":"calendar-month"};
const formats76 = FORMATS["calendar-month"];
const pattern19 = new RegExp("^10\\.\\d{4,9}/\\S+$", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate51.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate53.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="publications.schema.json" */;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.url === undefined) && (missing0 = "url"))) || ((data.origin === undefined) && (missing0 = "origin"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema125.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 300 && func2(data1) > 300){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data3 = data.url;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data3 === "string"){
if(!(formats2(data3))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.origin !== undefined){
let data4 = data.origin;
const _errs13 = errors;
if(!((((data4 === "community") || (data4 === "associated")) || (data4 === "independent")) || (data4 === "elsewhere"))){
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.authors !== undefined){
let data5 = data.authors;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.name === undefined) && (missing1 = "name")){
return false;
}
else {
const _errs19 = errors;
for(const key1 in data6){
if(!(((key1 === "name") || (key1 === "person")) || (key1 === "affiliation"))){
return false;
break;
}
}
if(_errs19 === errors){
if(data6.name !== undefined){
let data7 = data6.name;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 120 && func2(data7) > 120){
return false;
}
else {
if(data7.length < 4 && func2(data7) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs20 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.person !== undefined){
let data8 = data6.person;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(data8.length < 2 && func2(data8) < 1){
return false;
}
}
else {
return false;
}
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data6.affiliation !== undefined){
let data9 = data6.affiliation;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data9 === "string"){
if(data9.length > 160 && func2(data9) > 160){
return false;
}
else {
if(data9.length < 4 && func2(data9) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.venue !== undefined){
let data10 = data.venue;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data10 === "string"){
if(data10.length > 200 && func2(data10) > 200){
return false;
}
else {
if(data10.length < 4 && func2(data10) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.doi !== undefined){
let data11 = data.doi;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data11 === "string"){
if(!pattern19.test(data11)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.preprint !== undefined){
let data12 = data.preprint;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(errors === _errs31){
if(typeof data12 === "string"){
if(!(formats2(data12))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.published !== undefined){
let data13 = data.published;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(errors === _errs34){
if(typeof data13 === "string"){
if(!(formats0(data13))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chosen !== undefined){
let data14 = data.chosen;
const _errs36 = errors;
if(errors === _errs36){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if((data14.month === undefined) && (missing2 = "month")){
return false;
}
else {
const _errs38 = errors;
for(const key2 in data14){
if(!((key2 === "month") || (key2 === "by"))){
return false;
break;
}
}
if(_errs38 === errors){
if(data14.month !== undefined){
let data15 = data14.month;
const _errs39 = errors;
const _errs40 = errors;
if(errors === _errs40){
if(errors === _errs40){
if(typeof data15 === "string"){
if(!(formats76(data15))){
return false;
}
}
else {
return false;
}
}
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.by !== undefined){
let data16 = data14.by;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((data16.name === undefined) && (missing3 = "name")){
return false;
}
else {
const _errs45 = errors;
for(const key3 in data16){
if(!(((key3 === "name") || (key3 === "person")) || (key3 === "affiliation"))){
return false;
break;
}
}
if(_errs45 === errors){
if(data16.name !== undefined){
let data17 = data16.name;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data17 === "string"){
if(data17.length > 120 && func2(data17) > 120){
return false;
}
else {
if(data17.length < 4 && func2(data17) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid12 = _errs46 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data16.person !== undefined){
let data18 = data16.person;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data18 === "string"){
if(data18.length < 2 && func2(data18) < 1){
return false;
}
}
else {
return false;
}
}
var valid12 = _errs48 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data16.affiliation !== undefined){
let data19 = data16.affiliation;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data19 === "string"){
if(data19.length > 160 && func2(data19) > 160){
return false;
}
else {
if(data19.length < 4 && func2(data19) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid12 = _errs50 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data20 = data.topics;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(Array.isArray(data20)){
if(data20.length > 5){
return false;
}
else {
var valid14 = true;
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
const _errs55 = errors;
if(errors === _errs55){
if(typeof data21 === "string"){
if(data21.length < 2 && func2(data21) < 1){
return false;
}
}
else {
return false;
}
}
var valid14 = _errs55 === errors;
if(!valid14){
break;
}
}
if(valid14){
let i2 = data20.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data20[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i2;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs57 = errors;
if(!(validate51(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data23 = data.aliases;
const _errs58 = errors;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data23)){
var valid17 = true;
const len2 = data23.length;
for(let i3=0; i3<len2; i3++){
let data24 = data23[i3];
const _errs61 = errors;
if(errors === _errs61){
if(typeof data24 === "string"){
if(data24.length < 2 && func2(data24) < 1){
return false;
}
else {
if(!pattern4.test(data24)){
return false;
}
}
}
else {
return false;
}
}
var valid17 = _errs61 === errors;
if(!valid17){
break;
}
}
if(valid17){
let i4 = data23.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data23[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i4;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data25 = data.firstPublished;
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(errors === _errs64){
if(typeof data25 === "string"){
if(!(formats4(data25))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data26 = data.lastChanged;
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(errors === _errs67){
if(typeof data26 === "string"){
if(!(formats4(data26))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs69 = errors;
if(!(validate53(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const news = validate55;
const schema142 = {"$id":"news.schema.json","type":"object","additionalProperties":false,"required":["title","summary","date","about"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"$ref":"common.schema.json#/$defs/title"},"summary":{"$ref":"common.schema.json#/$defs/summary"},"date":{"$ref":"common.schema.json#/$defs/date"},"about":{"enum":["community","field"]},"url":{"$ref":"common.schema.json#/$defs/url"},"people":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1}},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate56.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate58.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="news.schema.json" */;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.date === undefined) && (missing0 = "date"))) || ((data.about === undefined) && (missing0 = "about"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema142.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
let data3 = data.date;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data3 === "string"){
if(!(formats0(data3))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.about !== undefined){
let data4 = data.about;
const _errs14 = errors;
if(!((data4 === "community") || (data4 === "field"))){
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data5 = data.url;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(errors === _errs16){
if(typeof data5 === "string"){
if(!(formats2(data5))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.people !== undefined){
let data6 = data.people;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data6)){
var valid6 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length < 2 && func2(data7) < 1){
return false;
}
}
else {
return false;
}
}
var valid6 = _errs20 === errors;
if(!valid6){
break;
}
}
if(valid6){
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data8 = data.topics;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data8)){
if(data8.length > 5){
return false;
}
else {
var valid9 = true;
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
const _errs25 = errors;
if(errors === _errs25){
if(typeof data9 === "string"){
if(data9.length < 2 && func2(data9) < 1){
return false;
}
}
else {
return false;
}
}
var valid9 = _errs25 === errors;
if(!valid9){
break;
}
}
if(valid9){
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i3;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs27 = errors;
if(!(validate56(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data11 = data.aliases;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data11)){
var valid12 = true;
const len2 = data11.length;
for(let i4=0; i4<len2; i4++){
let data12 = data11[i4];
const _errs31 = errors;
if(errors === _errs31){
if(typeof data12 === "string"){
if(data12.length < 2 && func2(data12) < 1){
return false;
}
else {
if(!pattern4.test(data12)){
return false;
}
}
}
else {
return false;
}
}
var valid12 = _errs31 === errors;
if(!valid12){
break;
}
}
if(valid12){
let i5 = data11.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data11[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
return false;
break;
}
indices2[item2] = i5;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data13 = data.firstPublished;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(errors === _errs34){
if(typeof data13 === "string"){
if(!(formats4(data13))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data14 = data.lastChanged;
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(errors === _errs37){
if(typeof data14 === "string"){
if(!(formats4(data14))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs39 = errors;
if(!(validate58(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const spotlights = validate60;
const schema156 = {"$id":"spotlights.schema.json","type":"object","additionalProperties":false,"required":["title","summary","person","published"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"title":{"type":"string","minLength":2,"maxLength":120},"summary":{"$ref":"common.schema.json#/$defs/summary"},"person":{"type":"string","minLength":1},"published":{"$ref":"common.schema.json#/$defs/date"},"portrait":{"$ref":"common.schema.json#/$defs/portrait"},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema160 = {"type":"object","additionalProperties":false,"required":["file","alt"],"properties":{"file":{"$ref":"#/$defs/picture"},"alt":{"type":"string","minLength":5,"maxLength":200}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.file === undefined) && (missing0 = "file")) || ((data.alt === undefined) && (missing0 = "alt"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "file") || (key0 === "alt"))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.file !== undefined){
let data0 = data.file;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alt !== undefined){
let data1 = data.alt;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 10 && func2(data1) < 5){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate63.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate65.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spotlights.schema.json" */;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.title === undefined) && (missing0 = "title")) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.person === undefined) && (missing0 = "person"))) || ((data.published === undefined) && (missing0 = "published"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema156.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
let data1 = data.title;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(data2.length > 400 && func2(data2) > 400){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.person !== undefined){
let data3 = data.person;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length < 2 && func2(data3) < 1){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.published !== undefined){
let data4 = data.published;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(errors === _errs13){
if(typeof data4 === "string"){
if(!(formats0(data4))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.portrait !== undefined){
const _errs15 = errors;
if(!(validate61(data.portrait, {instancePath:instancePath+"/portrait",parentData:data,parentDataProperty:"portrait",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data6 = data.topics;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data6)){
if(data6.length > 5){
return false;
}
else {
var valid5 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(data7.length < 2 && func2(data7) < 1){
return false;
}
}
else {
return false;
}
}
var valid5 = _errs19 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs21 = errors;
if(!(validate63(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data9 = data.aliases;
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data9)){
var valid8 = true;
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
const _errs25 = errors;
if(errors === _errs25){
if(typeof data10 === "string"){
if(data10.length < 2 && func2(data10) < 1){
return false;
}
else {
if(!pattern4.test(data10)){
return false;
}
}
}
else {
return false;
}
}
var valid8 = _errs25 === errors;
if(!valid8){
break;
}
}
if(valid8){
let i3 = data9.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data9[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i3;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data11 = data.firstPublished;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data11 === "string"){
if(!(formats4(data11))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data12 = data.lastChanged;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(errors === _errs31){
if(typeof data12 === "string"){
if(!(formats4(data12))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs33 = errors;
if(!(validate65(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const people = validate67;
const schema170 = {"$id":"people.schema.json","type":"object","additionalProperties":false,"required":["name"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"name":{"$ref":"common.schema.json#/$defs/name"},"otherNames":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":2,"maxLength":100}},"summary":{"$ref":"common.schema.json#/$defs/summary"},"roles":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["organisation"],"properties":{"role":{"type":"string","minLength":2,"maxLength":120},"organisation":{"type":"string","minLength":2,"maxLength":160},"from":{"$ref":"common.schema.json#/$defs/month"},"until":{"$ref":"common.schema.json#/$defs/month"}}}},"cohort":{"type":"string","pattern":"^\\d{4}-\\d{4}$"},"orcid":{"type":"string","pattern":"^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$"},"url":{"$ref":"common.schema.json#/$defs/url"},"portrait":{"$ref":"common.schema.json#/$defs/portrait"},"topics":{"$ref":"common.schema.json#/$defs/topics"},"links":{"$ref":"common.schema.json#/$defs/links"},"aliases":{"$ref":"common.schema.json#/$defs/aliases"},"firstPublished":{"$ref":"common.schema.json#/$defs/firstPublished"},"lastChanged":{"$ref":"common.schema.json#/$defs/lastChanged"},"exceptions":{"$ref":"common.schema.json#/$defs/exceptions"}}};
const schema172 = {"type":"string","minLength":2,"maxLength":100};
const pattern27 = new RegExp("^\\d{4}-\\d{4}$", "u");
const pattern28 = new RegExp("^\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]$", "u");

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.file === undefined) && (missing0 = "file")) || ((data.alt === undefined) && (missing0 = "alt"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "file") || (key0 === "alt"))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.file !== undefined){
let data0 = data.file;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alt !== undefined){
let data1 = data.alt;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 200 && func2(data1) > 200){
return false;
}
else {
if(data1.length < 10 && func2(data1) < 5){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate70.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.rule === undefined) && (missing0 = "rule")) || ((data0.reason === undefined) && (missing0 = "reason"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "rule") || (key0 === "reason"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.rule !== undefined){
let data1 = data0.rule;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
return false;
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.reason !== undefined){
let data2 = data0.reason;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 300 && func2(data2) > 300){
return false;
}
else {
if(data2.length < 20 && func2(data2) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate72.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="people.schema.json" */;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema170.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data1 === "string"){
if(data1.length > 100 && func2(data1) > 100){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherNames !== undefined){
let data2 = data.otherNames;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data2)){
var valid3 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs10 = errors;
if(errors === _errs10){
if(typeof data3 === "string"){
if(data3.length > 100 && func2(data3) > 100){
return false;
}
else {
if(data3.length < 4 && func2(data3) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
if(valid3){
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i1;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data4 = data.summary;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(data4.length > 400 && func2(data4) > 400){
return false;
}
else {
if(data4.length < 20 && func2(data4) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data5 = data.roles;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data5)){
var valid6 = true;
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.organisation === undefined) && (missing1 = "organisation")){
return false;
}
else {
const _errs19 = errors;
for(const key1 in data6){
if(!((((key1 === "role") || (key1 === "organisation")) || (key1 === "from")) || (key1 === "until"))){
return false;
break;
}
}
if(_errs19 === errors){
if(data6.role !== undefined){
let data7 = data6.role;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data7 === "string"){
if(data7.length > 120 && func2(data7) > 120){
return false;
}
else {
if(data7.length < 4 && func2(data7) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid7 = _errs20 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data6.organisation !== undefined){
let data8 = data6.organisation;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data8 === "string"){
if(data8.length > 160 && func2(data8) > 160){
return false;
}
else {
if(data8.length < 4 && func2(data8) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid7 = _errs22 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data6.from !== undefined){
let data9 = data6.from;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data9 === "string"){
if(!(formats76(data9))){
return false;
}
}
else {
return false;
}
}
}
var valid7 = _errs24 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data6.until !== undefined){
let data10 = data6.until;
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data10 === "string"){
if(!(formats76(data10))){
return false;
}
}
else {
return false;
}
}
}
var valid7 = _errs27 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
else {
return false;
}
}
var valid6 = _errs17 === errors;
if(!valid6){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cohort !== undefined){
let data11 = data.cohort;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(!pattern27.test(data11)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.orcid !== undefined){
let data12 = data.orcid;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data12 === "string"){
if(!pattern28.test(data12)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
let data13 = data.url;
const _errs34 = errors;
const _errs35 = errors;
if(errors === _errs35){
if(errors === _errs35){
if(typeof data13 === "string"){
if(!(formats2(data13))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.portrait !== undefined){
const _errs37 = errors;
if(!(validate68(data.portrait, {instancePath:instancePath+"/portrait",parentData:data,parentDataProperty:"portrait",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data15 = data.topics;
const _errs38 = errors;
const _errs39 = errors;
if(errors === _errs39){
if(Array.isArray(data15)){
if(data15.length > 5){
return false;
}
else {
var valid12 = true;
const len2 = data15.length;
for(let i3=0; i3<len2; i3++){
let data16 = data15[i3];
const _errs41 = errors;
if(errors === _errs41){
if(typeof data16 === "string"){
if(data16.length < 2 && func2(data16) < 1){
return false;
}
}
else {
return false;
}
}
var valid12 = _errs41 === errors;
if(!valid12){
break;
}
}
if(valid12){
let i4 = data15.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data15[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i4;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
const _errs43 = errors;
if(!(validate70(data.links, {instancePath:instancePath+"/links",parentData:data,parentDataProperty:"links",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data18 = data.aliases;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data18)){
var valid15 = true;
const len3 = data18.length;
for(let i5=0; i5<len3; i5++){
let data19 = data18[i5];
const _errs47 = errors;
if(errors === _errs47){
if(typeof data19 === "string"){
if(data19.length < 2 && func2(data19) < 1){
return false;
}
else {
if(!pattern4.test(data19)){
return false;
}
}
}
else {
return false;
}
}
var valid15 = _errs47 === errors;
if(!valid15){
break;
}
}
if(valid15){
let i6 = data18.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data18[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
return false;
break;
}
indices2[item2] = i6;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstPublished !== undefined){
let data20 = data.firstPublished;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(errors === _errs50){
if(typeof data20 === "string"){
if(!(formats4(data20))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastChanged !== undefined){
let data21 = data.lastChanged;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(errors === _errs53){
if(typeof data21 === "string"){
if(!(formats4(data21))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exceptions !== undefined){
const _errs55 = errors;
if(!(validate72(data.exceptions, {instancePath:instancePath+"/exceptions",parentData:data,parentDataProperty:"exceptions",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const community = validate74;
const schema187 = {"$id":"community.schema.json","type":"object","additionalProperties":false,"required":["name","mission","site","language","zone","topics"],"properties":{"$schema":{"$ref":"common.schema.json#/$defs/schemaLink"},"name":{"type":"string","minLength":2,"maxLength":80},"tagline":{"type":"string","minLength":2,"maxLength":120},"mission":{"type":"string","minLength":10,"maxLength":800},"site":{"$ref":"common.schema.json#/$defs/url"},"repository":{"$ref":"common.schema.json#/$defs/url"},"language":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"},"idAuthority":{"type":"string","pattern":"^[a-z0-9.-]+,[0-9]{4}$"},"zone":{"$ref":"common.schema.json#/$defs/zone"},"deadlineZone":{"$ref":"common.schema.json#/$defs/zone"},"otherZones":{"type":"array","minItems":1,"maxItems":2,"items":{"$ref":"common.schema.json#/$defs/zone"}},"accent":{"type":"string","pattern":"^#[0-9a-fA-F]{6}$"},"topics":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"title":{"type":"string","minLength":2,"maxLength":80},"summary":{"$ref":"common.schema.json#/$defs/summary"}}}},"youtube":{"type":"object","additionalProperties":false,"properties":{"channels":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"type":"string","pattern":"^UC[A-Za-z0-9_-]{22}$"},"title":{"type":"string","minLength":1},"takes":{"enum":["all","events"]}}}},"playlists":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"$ref":"common.schema.json#/$defs/youtubePlaylist"},"title":{"type":"string","minLength":1}}}}}},"chat":{"type":"object","additionalProperties":false,"required":["name","join"],"properties":{"name":{"type":"string","minLength":2,"maxLength":80},"join":{"$ref":"common.schema.json#/$defs/url"},"announce":{"enum":["each","weekly"]},"digestDay":{"enum":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}}},"newsletter":{"type":"object","additionalProperties":false,"required":["title"],"properties":{"title":{"type":"string","minLength":2,"maxLength":80},"signUp":{"$ref":"common.schema.json#/$defs/url"},"unsubscribe":{"type":"string","minLength":2,"maxLength":200,"pattern":"^[^\"<>&]+$"},"from":{"type":"object","additionalProperties":false,"required":["name","address"],"properties":{"name":{"type":"string","minLength":2,"maxLength":80},"address":{"type":"string","pattern":"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$","maxLength":200}}},"sendDay":{"type":"integer","minimum":1,"maximum":28},"sections":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["heading","holds"],"properties":{"heading":{"type":"string","minLength":2,"maxLength":120},"most":{"type":"integer","minimum":1,"maximum":50},"holds":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["collection"],"properties":{"collection":{"enum":["events","recordings","opportunities","publications","news","spotlights"]},"own":{"type":"boolean"},"oneByOne":{"type":"boolean"}}}}}}},"ownSeries":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"postalAddress":{"type":"string","minLength":10,"maxLength":200}}},"contact":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"url":{"$ref":"common.schema.json#/$defs/url"},"email":{"type":"string","pattern":"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"}}},"rules":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["rule"],"properties":{"rule":{"$ref":"common.schema.json#/$defs/ruleName"},"severity":{"enum":["error","warning","off"]},"threshold":{"type":"integer","minimum":0}}}},"team":{"type":"array","uniqueItems":true,"items":{"type":"string","minLength":1}},"socials":{"$ref":"common.schema.json#/$defs/links"},"attribution":{"type":"object","additionalProperties":false,"required":["text","url"],"properties":{"text":{"type":"string","minLength":5,"maxLength":400},"url":{"$ref":"common.schema.json#/$defs/url"}}}}};
const pattern32 = new RegExp("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", "u");
const pattern33 = new RegExp("^[a-z0-9.-]+,[0-9]{4}$", "u");
const pattern34 = new RegExp("^#[0-9a-fA-F]{6}$", "u");
const pattern35 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern36 = new RegExp("^UC[A-Za-z0-9_-]{22}$", "u");
const pattern38 = new RegExp("^[^\"<>&]+$", "u");
const pattern39 = new RegExp("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", "u");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.label === undefined) && (missing0 = "label")) || ((data0.url === undefined) && (missing0 = "url"))){
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "label") || (key0 === "url"))){
return false;
break;
}
}
if(_errs3 === errors){
if(data0.label !== undefined){
let data1 = data0.label;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(data1.length > 120 && func2(data1) > 120){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.url !== undefined){
let data2 = data0.url;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data2 === "string"){
if(!(formats2(data2))){
return false;
}
}
else {
return false;
}
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate75.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="community.schema.json" */;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.name === undefined) && (missing0 = "name")) || ((data.mission === undefined) && (missing0 = "mission"))) || ((data.site === undefined) && (missing0 = "site"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.zone === undefined) && (missing0 = "zone"))) || ((data.topics === undefined) && (missing0 = "topics"))){
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema187.properties, key0))){
return false;
break;
}
}
if(_errs1 === errors){
if(data.$schema !== undefined){
const _errs2 = errors;
if(typeof data.$schema !== "string"){
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
let data1 = data.name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(data1.length > 80 && func2(data1) > 80){
return false;
}
else {
if(data1.length < 4 && func2(data1) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tagline !== undefined){
let data2 = data.tagline;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length > 120 && func2(data2) > 120){
return false;
}
else {
if(data2.length < 4 && func2(data2) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mission !== undefined){
let data3 = data.mission;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(data3.length > 800 && func2(data3) > 800){
return false;
}
else {
if(data3.length < 20 && func2(data3) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.site !== undefined){
let data4 = data.site;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(typeof data4 === "string"){
if(!(formats2(data4))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.repository !== undefined){
let data5 = data.repository;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data5 === "string"){
if(!(formats2(data5))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data6 = data.language;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(!pattern32.test(data6)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.idAuthority !== undefined){
let data7 = data.idAuthority;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data7 === "string"){
if(!pattern33.test(data7)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.zone !== undefined){
let data8 = data.zone;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(errors === _errs22){
if(typeof data8 === "string"){
if(!(formats12(data8))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deadlineZone !== undefined){
let data9 = data.deadlineZone;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(errors === _errs25){
if(typeof data9 === "string"){
if(!(formats12(data9))){
return false;
}
}
else {
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.otherZones !== undefined){
let data10 = data.otherZones;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
if(data10.length > 2){
return false;
}
else {
if(data10.length < 1){
return false;
}
else {
var valid6 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs29 = errors;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data11 === "string"){
if(!(formats12(data11))){
return false;
}
}
else {
return false;
}
}
}
var valid6 = _errs29 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accent !== undefined){
let data12 = data.accent;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data12 === "string"){
if(!pattern34.test(data12)){
return false;
}
}
else {
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topics !== undefined){
let data13 = data.topics;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data13)){
if(data13.length < 1){
return false;
}
else {
var valid8 = true;
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
const _errs36 = errors;
if(errors === _errs36){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing1;
if(((data14.id === undefined) && (missing1 = "id")) || ((data14.title === undefined) && (missing1 = "title"))){
return false;
}
else {
const _errs38 = errors;
for(const key1 in data14){
if(!(((key1 === "id") || (key1 === "title")) || (key1 === "summary"))){
return false;
break;
}
}
if(_errs38 === errors){
if(data14.id !== undefined){
let data15 = data14.id;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data15 === "string"){
if(!pattern35.test(data15)){
return false;
}
}
else {
return false;
}
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.title !== undefined){
let data16 = data14.title;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data16 === "string"){
if(data16.length > 80 && func2(data16) > 80){
return false;
}
else {
if(data16.length < 4 && func2(data16) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.summary !== undefined){
let data17 = data14.summary;
const _errs43 = errors;
const _errs44 = errors;
if(errors === _errs44){
if(typeof data17 === "string"){
if(data17.length > 400 && func2(data17) > 400){
return false;
}
else {
if(data17.length < 20 && func2(data17) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid8 = _errs36 === errors;
if(!valid8){
break;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.youtube !== undefined){
let data18 = data.youtube;
const _errs46 = errors;
if(errors === _errs46){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
const _errs48 = errors;
for(const key2 in data18){
if(!((key2 === "channels") || (key2 === "playlists"))){
return false;
break;
}
}
if(_errs48 === errors){
if(data18.channels !== undefined){
let data19 = data18.channels;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data19)){
var valid12 = true;
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
let data20 = data19[i2];
const _errs51 = errors;
if(errors === _errs51){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing2;
if(((data20.id === undefined) && (missing2 = "id")) || ((data20.title === undefined) && (missing2 = "title"))){
return false;
}
else {
const _errs53 = errors;
for(const key3 in data20){
if(!(((key3 === "id") || (key3 === "title")) || (key3 === "takes"))){
return false;
break;
}
}
if(_errs53 === errors){
if(data20.id !== undefined){
let data21 = data20.id;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data21 === "string"){
if(!pattern36.test(data21)){
return false;
}
}
else {
return false;
}
}
var valid13 = _errs54 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data20.title !== undefined){
let data22 = data20.title;
const _errs56 = errors;
if(errors === _errs56){
if(typeof data22 === "string"){
if(data22.length < 2 && func2(data22) < 1){
return false;
}
}
else {
return false;
}
}
var valid13 = _errs56 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data20.takes !== undefined){
let data23 = data20.takes;
const _errs58 = errors;
if(!((data23 === "all") || (data23 === "events"))){
return false;
}
var valid13 = _errs58 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid12 = _errs51 === errors;
if(!valid12){
break;
}
}
}
else {
return false;
}
}
var valid11 = _errs49 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data18.playlists !== undefined){
let data24 = data18.playlists;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data24)){
var valid14 = true;
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
const _errs61 = errors;
if(errors === _errs61){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing3;
if(((data25.id === undefined) && (missing3 = "id")) || ((data25.title === undefined) && (missing3 = "title"))){
return false;
}
else {
const _errs63 = errors;
for(const key4 in data25){
if(!((key4 === "id") || (key4 === "title"))){
return false;
break;
}
}
if(_errs63 === errors){
if(data25.id !== undefined){
let data26 = data25.id;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
return false;
}
}
else {
return false;
}
}
var valid15 = _errs64 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data25.title !== undefined){
let data27 = data25.title;
const _errs67 = errors;
if(errors === _errs67){
if(typeof data27 === "string"){
if(data27.length < 2 && func2(data27) < 1){
return false;
}
}
else {
return false;
}
}
var valid15 = _errs67 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
else {
return false;
}
}
var valid14 = _errs61 === errors;
if(!valid14){
break;
}
}
}
else {
return false;
}
}
var valid11 = _errs59 === errors;
}
else {
var valid11 = true;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chat !== undefined){
let data28 = data.chat;
const _errs69 = errors;
if(errors === _errs69){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing4;
if(((data28.name === undefined) && (missing4 = "name")) || ((data28.join === undefined) && (missing4 = "join"))){
return false;
}
else {
const _errs71 = errors;
for(const key5 in data28){
if(!((((key5 === "name") || (key5 === "join")) || (key5 === "announce")) || (key5 === "digestDay"))){
return false;
break;
}
}
if(_errs71 === errors){
if(data28.name !== undefined){
let data29 = data28.name;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data29 === "string"){
if(data29.length > 80 && func2(data29) > 80){
return false;
}
else {
if(data29.length < 4 && func2(data29) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid17 = _errs72 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data28.join !== undefined){
let data30 = data28.join;
const _errs74 = errors;
const _errs75 = errors;
if(errors === _errs75){
if(errors === _errs75){
if(typeof data30 === "string"){
if(!(formats2(data30))){
return false;
}
}
else {
return false;
}
}
}
var valid17 = _errs74 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data28.announce !== undefined){
let data31 = data28.announce;
const _errs77 = errors;
if(!((data31 === "each") || (data31 === "weekly"))){
return false;
}
var valid17 = _errs77 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data28.digestDay !== undefined){
let data32 = data28.digestDay;
const _errs78 = errors;
if(!(((((((data32 === "monday") || (data32 === "tuesday")) || (data32 === "wednesday")) || (data32 === "thursday")) || (data32 === "friday")) || (data32 === "saturday")) || (data32 === "sunday"))){
return false;
}
var valid17 = _errs78 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.newsletter !== undefined){
let data33 = data.newsletter;
const _errs79 = errors;
if(errors === _errs79){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing5;
if((data33.title === undefined) && (missing5 = "title")){
return false;
}
else {
const _errs81 = errors;
for(const key6 in data33){
if(!((((((((key6 === "title") || (key6 === "signUp")) || (key6 === "unsubscribe")) || (key6 === "from")) || (key6 === "sendDay")) || (key6 === "sections")) || (key6 === "ownSeries")) || (key6 === "postalAddress"))){
return false;
break;
}
}
if(_errs81 === errors){
if(data33.title !== undefined){
let data34 = data33.title;
const _errs82 = errors;
if(errors === _errs82){
if(typeof data34 === "string"){
if(data34.length > 80 && func2(data34) > 80){
return false;
}
else {
if(data34.length < 4 && func2(data34) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid19 = _errs82 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.signUp !== undefined){
let data35 = data33.signUp;
const _errs84 = errors;
const _errs85 = errors;
if(errors === _errs85){
if(errors === _errs85){
if(typeof data35 === "string"){
if(!(formats2(data35))){
return false;
}
}
else {
return false;
}
}
}
var valid19 = _errs84 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.unsubscribe !== undefined){
let data36 = data33.unsubscribe;
const _errs87 = errors;
if(errors === _errs87){
if(typeof data36 === "string"){
if(data36.length > 200 && func2(data36) > 200){
return false;
}
else {
if(data36.length < 4 && func2(data36) < 2){
return false;
}
else {
if(!pattern38.test(data36)){
return false;
}
}
}
}
else {
return false;
}
}
var valid19 = _errs87 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.from !== undefined){
let data37 = data33.from;
const _errs89 = errors;
if(errors === _errs89){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing6;
if(((data37.name === undefined) && (missing6 = "name")) || ((data37.address === undefined) && (missing6 = "address"))){
return false;
}
else {
const _errs91 = errors;
for(const key7 in data37){
if(!((key7 === "name") || (key7 === "address"))){
return false;
break;
}
}
if(_errs91 === errors){
if(data37.name !== undefined){
let data38 = data37.name;
const _errs92 = errors;
if(errors === _errs92){
if(typeof data38 === "string"){
if(data38.length > 80 && func2(data38) > 80){
return false;
}
else {
if(data38.length < 4 && func2(data38) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid21 = _errs92 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data37.address !== undefined){
let data39 = data37.address;
const _errs94 = errors;
if(errors === _errs94){
if(typeof data39 === "string"){
if(data39.length > 200 && func2(data39) > 200){
return false;
}
else {
if(!pattern39.test(data39)){
return false;
}
}
}
else {
return false;
}
}
var valid21 = _errs94 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
else {
return false;
}
}
var valid19 = _errs89 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.sendDay !== undefined){
let data40 = data33.sendDay;
const _errs96 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
return false;
}
if(errors === _errs96){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 28 || isNaN(data40)){
return false;
}
else {
if(data40 < 1 || isNaN(data40)){
return false;
}
}
}
}
var valid19 = _errs96 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.sections !== undefined){
let data41 = data33.sections;
const _errs98 = errors;
if(errors === _errs98){
if(Array.isArray(data41)){
if(data41.length < 1){
return false;
}
else {
var valid22 = true;
const len4 = data41.length;
for(let i4=0; i4<len4; i4++){
let data42 = data41[i4];
const _errs100 = errors;
if(errors === _errs100){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
let missing7;
if(((data42.heading === undefined) && (missing7 = "heading")) || ((data42.holds === undefined) && (missing7 = "holds"))){
return false;
}
else {
const _errs102 = errors;
for(const key8 in data42){
if(!(((key8 === "heading") || (key8 === "most")) || (key8 === "holds"))){
return false;
break;
}
}
if(_errs102 === errors){
if(data42.heading !== undefined){
let data43 = data42.heading;
const _errs103 = errors;
if(errors === _errs103){
if(typeof data43 === "string"){
if(data43.length > 120 && func2(data43) > 120){
return false;
}
else {
if(data43.length < 4 && func2(data43) < 2){
return false;
}
}
}
else {
return false;
}
}
var valid23 = _errs103 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data42.most !== undefined){
let data44 = data42.most;
const _errs105 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
return false;
}
if(errors === _errs105){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 50 || isNaN(data44)){
return false;
}
else {
if(data44 < 1 || isNaN(data44)){
return false;
}
}
}
}
var valid23 = _errs105 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data42.holds !== undefined){
let data45 = data42.holds;
const _errs107 = errors;
if(errors === _errs107){
if(Array.isArray(data45)){
if(data45.length < 1){
return false;
}
else {
var valid24 = true;
const len5 = data45.length;
for(let i5=0; i5<len5; i5++){
let data46 = data45[i5];
const _errs109 = errors;
if(errors === _errs109){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing8;
if((data46.collection === undefined) && (missing8 = "collection")){
return false;
}
else {
const _errs111 = errors;
for(const key9 in data46){
if(!(((key9 === "collection") || (key9 === "own")) || (key9 === "oneByOne"))){
return false;
break;
}
}
if(_errs111 === errors){
if(data46.collection !== undefined){
let data47 = data46.collection;
const _errs112 = errors;
if(!((((((data47 === "events") || (data47 === "recordings")) || (data47 === "opportunities")) || (data47 === "publications")) || (data47 === "news")) || (data47 === "spotlights"))){
return false;
}
var valid25 = _errs112 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.own !== undefined){
const _errs113 = errors;
if(typeof data46.own !== "boolean"){
return false;
}
var valid25 = _errs113 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.oneByOne !== undefined){
const _errs115 = errors;
if(typeof data46.oneByOne !== "boolean"){
return false;
}
var valid25 = _errs115 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid24 = _errs109 === errors;
if(!valid24){
break;
}
}
}
}
else {
return false;
}
}
var valid23 = _errs107 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid22 = _errs100 === errors;
if(!valid22){
break;
}
}
}
}
else {
return false;
}
}
var valid19 = _errs98 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.ownSeries !== undefined){
let data50 = data33.ownSeries;
const _errs117 = errors;
if(errors === _errs117){
if(Array.isArray(data50)){
if(data50.length < 1){
return false;
}
else {
var valid26 = true;
const len6 = data50.length;
for(let i6=0; i6<len6; i6++){
let data51 = data50[i6];
const _errs119 = errors;
if(errors === _errs119){
if(typeof data51 === "string"){
if(data51.length < 2 && func2(data51) < 1){
return false;
}
}
else {
return false;
}
}
var valid26 = _errs119 === errors;
if(!valid26){
break;
}
}
if(valid26){
let i7 = data50.length;
let j0;
if(i7 > 1){
const indices0 = {};
for(;i7--;){
let item0 = data50[i7];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
return false;
break;
}
indices0[item0] = i7;
}
}
}
}
}
else {
return false;
}
}
var valid19 = _errs117 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data33.postalAddress !== undefined){
let data52 = data33.postalAddress;
const _errs121 = errors;
if(errors === _errs121){
if(typeof data52 === "string"){
if(data52.length > 200 && func2(data52) > 200){
return false;
}
else {
if(data52.length < 20 && func2(data52) < 10){
return false;
}
}
}
else {
return false;
}
}
var valid19 = _errs121 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs79 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contact !== undefined){
let data53 = data.contact;
const _errs123 = errors;
if(errors === _errs123){
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(Object.keys(data53).length < 1){
return false;
}
else {
const _errs125 = errors;
for(const key10 in data53){
if(!((key10 === "url") || (key10 === "email"))){
return false;
break;
}
}
if(_errs125 === errors){
if(data53.url !== undefined){
let data54 = data53.url;
const _errs126 = errors;
const _errs127 = errors;
if(errors === _errs127){
if(errors === _errs127){
if(typeof data54 === "string"){
if(!(formats2(data54))){
return false;
}
}
else {
return false;
}
}
}
var valid28 = _errs126 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data53.email !== undefined){
let data55 = data53.email;
const _errs129 = errors;
if(errors === _errs129){
if(typeof data55 === "string"){
if(!pattern39.test(data55)){
return false;
}
}
else {
return false;
}
}
var valid28 = _errs129 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs123 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data56 = data.rules;
const _errs131 = errors;
if(errors === _errs131){
if(Array.isArray(data56)){
var valid30 = true;
const len7 = data56.length;
for(let i8=0; i8<len7; i8++){
let data57 = data56[i8];
const _errs133 = errors;
if(errors === _errs133){
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
let missing9;
if((data57.rule === undefined) && (missing9 = "rule")){
return false;
}
else {
const _errs135 = errors;
for(const key11 in data57){
if(!(((key11 === "rule") || (key11 === "severity")) || (key11 === "threshold"))){
return false;
break;
}
}
if(_errs135 === errors){
if(data57.rule !== undefined){
let data58 = data57.rule;
const _errs136 = errors;
const _errs137 = errors;
if(errors === _errs137){
if(typeof data58 === "string"){
if(!pattern5.test(data58)){
return false;
}
}
else {
return false;
}
}
var valid31 = _errs136 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data57.severity !== undefined){
let data59 = data57.severity;
const _errs139 = errors;
if(!(((data59 === "error") || (data59 === "warning")) || (data59 === "off"))){
return false;
}
var valid31 = _errs139 === errors;
}
else {
var valid31 = true;
}
if(valid31){
if(data57.threshold !== undefined){
let data60 = data57.threshold;
const _errs140 = errors;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
return false;
}
if(errors === _errs140){
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 < 0 || isNaN(data60)){
return false;
}
}
}
var valid31 = _errs140 === errors;
}
else {
var valid31 = true;
}
}
}
}
}
}
else {
return false;
}
}
var valid30 = _errs133 === errors;
if(!valid30){
break;
}
}
}
else {
return false;
}
}
var valid0 = _errs131 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.team !== undefined){
let data61 = data.team;
const _errs142 = errors;
if(errors === _errs142){
if(Array.isArray(data61)){
var valid33 = true;
const len8 = data61.length;
for(let i9=0; i9<len8; i9++){
let data62 = data61[i9];
const _errs144 = errors;
if(errors === _errs144){
if(typeof data62 === "string"){
if(data62.length < 2 && func2(data62) < 1){
return false;
}
}
else {
return false;
}
}
var valid33 = _errs144 === errors;
if(!valid33){
break;
}
}
if(valid33){
let i10 = data61.length;
let j1;
if(i10 > 1){
const indices1 = {};
for(;i10--;){
let item1 = data61[i10];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
return false;
break;
}
indices1[item1] = i10;
}
}
}
}
else {
return false;
}
}
var valid0 = _errs142 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.socials !== undefined){
const _errs146 = errors;
if(!(validate75(data.socials, {instancePath:instancePath+"/socials",parentData:data,parentDataProperty:"socials",rootData,dynamicAnchors}))){
errors = 1;
}
var valid0 = _errs146 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attribution !== undefined){
let data64 = data.attribution;
const _errs147 = errors;
if(errors === _errs147){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing10;
if(((data64.text === undefined) && (missing10 = "text")) || ((data64.url === undefined) && (missing10 = "url"))){
return false;
}
else {
const _errs149 = errors;
for(const key12 in data64){
if(!((key12 === "text") || (key12 === "url"))){
return false;
break;
}
}
if(_errs149 === errors){
if(data64.text !== undefined){
let data65 = data64.text;
const _errs150 = errors;
if(errors === _errs150){
if(typeof data65 === "string"){
if(data65.length > 400 && func2(data65) > 400){
return false;
}
else {
if(data65.length < 10 && func2(data65) < 5){
return false;
}
}
}
else {
return false;
}
}
var valid35 = _errs150 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data64.url !== undefined){
let data66 = data64.url;
const _errs152 = errors;
const _errs153 = errors;
if(errors === _errs153){
if(errors === _errs153){
if(typeof data66 === "string"){
if(!(formats2(data66))){
return false;
}
}
else {
return false;
}
}
}
var valid35 = _errs152 === errors;
}
else {
var valid35 = true;
}
}
}
}
}
else {
return false;
}
}
var valid0 = _errs147 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
return false;
}
}
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const IS_VALID = { issues, events, series, recordings, opportunities, publications, news, spotlights, people, community };
